package org.oncommons.consortium.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.consortium.CapabilityWish;
import org.oncommons.consortium.Consortia;
import org.oncommons.consortium.Outcome;
import org.oncommons.consortium.Wishes;
import org.oncommons.landscape.EcosystemProfiles.Profile;
import org.oncommons.landscape.Reader;
import org.oncommons.landscape.Words;
import org.oncommons.methods.decision.Proposal;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.synergy.Supply;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Prepares the builder's page. */
@Component
class Builder {

    /** Rows to fill in below those that are filled. */
    private static final int BLANK_ROWS = 2;

    private final Consortia consortia;
    private final InstitutionDirectory institutions;
    private final Vocabulary vocabulary;
    private final Words words;

    Builder(Consortia consortia, InstitutionDirectory institutions, Vocabulary vocabulary, Words words) {
        this.consortia = consortia;
        this.institutions = institutions;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    Optional<Consortia.Choice> choice(Viewer viewer) {
        return consortia.choice(viewer.account() == null ? Reader.GUEST
                : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account())));
    }

    /** The wishes with what a topic suggests where no capability is named, and without what does not exist. */
    Wishes complete(WishForm form, Consortia.Choice choice) {
        Wishes wishes = form.wishes();
        List<String> known = choice.network().supply().give().input().strengths();
        List<CapabilityWish> capabilities = form.hasCapabilities() || form.searching() ? wishes.capabilities() : suggested(wishes.topic(), choice);
        return new Wishes(wishes.topic(), capabilities.stream().filter(wish -> known.contains(wish.code())).toList(), wishes.least(), wishes.most(),
                wishes.countries(), wishes.widening(), wishes.patients(), existing(wishes.must(), choice), existing(wishes.mustNot(), choice),
                wishes.differ());
    }

    private static List<String> existing(List<String> keys, Consortia.Choice choice) {
        return keys.stream().filter(key -> choice.institution(key).isPresent()).toList();
    }

    /** What a case on the topic needs, else what answers the topic: the strongest answers first, at most six. */
    private List<CapabilityWish> suggested(String topic, Consortia.Choice choice) {
        Stream<String> wished = vocabulary.cases().stream().filter(outline -> outline.topic().equals(topic)).flatMap(outline -> outline.wished().stream());
        Stream<String> answers = choice.network().supply().addressing(topic).stream().filter(link -> link.weight() >= Supply.ANSWERS)
                .map(link -> link.from());
        List<String> codes = Stream.concat(wished, answers).distinct().limit(6).toList();
        return IntStream.range(0, codes.size()).mapToObj(place -> new CapabilityWish(
                codes.get(place), CapabilityWish.USUAL_LEVEL, 1, place == 0, place < 2 ? 3 : 2)).toList();
    }

    BuilderPage page(
            Consortia.Choice choice, Wishes wishes, boolean searching, @Nullable String why, BuilderPage.@Nullable Editing editing, Shell shell) {
        WishWriting writing = new WishWriting(shell, words, choice, wishes);
        return new BuilderPage(shell.text("consortium.lead", choice.institutions().size(), choice.network().profiles().title()),
                WishForm.query(wishes), !searching, writing.summary(), wanted(choice, wishes, writing, shell),
                searching ? result(choice, wishes, why, writing, shell) : null, editing,
                shell.text("synergy.source", choice.network().profiles().title(), choice.network().profiles().year(),
                        choice.network().profiles().profiles().size()),
                !shell.viewer().coordinator());
    }

    boolean quick(Consortia.Choice choice, Wishes wishes) {
        return consortia.quick(choice, wishes);
    }

    Outcome search(Consortia.Choice choice, Wishes wishes) {
        return consortia.search(choice, wishes);
    }

    private BuilderPage.Wanted wanted(Consortia.Choice choice, Wishes wishes, WishWriting writing, Shell shell) {
        List<BuilderPage.Row> rows = new ArrayList<>(wishes.capabilities().stream().map(wish -> new BuilderPage.Row(wish.code(),
                writing.label(wish.code()), String.valueOf(wish.level()), wish.number(), wish.importance(), wish.critical())).toList());
        IntStream.range(0, BLANK_ROWS).forEach(blank -> rows.add(
                new BuilderPage.Row("", "", String.valueOf(CapabilityWish.USUAL_LEVEL), 1, 2, false)));
        List<BuilderPage.Option> topics = vocabulary.concepts("topic").stream().map(topic -> new BuilderPage.Option(topic.code(),
                topic.label(shell.language()), topic.code().equals(wishes.topic()))).toList();
        List<BuilderPage.Option> levels = Stream.of(0.5, 0.75, 1.0)
                .map(level -> new BuilderPage.Option(String.valueOf(level), writing.level(level), false)).toList();
        return new BuilderPage.Wanted(topics, rows, capabilities(choice, shell), levels, wishes.least(), wishes.most(), wishes.countries(),
                (int) Math.round(100 * wishes.widening()), wishes.patients(), wishes.differ(),
                choice.institutions().stream().map(profile -> chosen(profile, wishes, shell)).toList());
    }

    private static BuilderPage.Chosen chosen(Profile profile, Wishes wishes, Shell shell) {
        String key = profile.institution().slug();
        return new BuilderPage.Chosen(key, profile.label(), shell.country(profile.country()),
                wishes.must().contains(key) ? "must" : wishes.mustNot().contains(key) ? "not" : "");
    }

    private List<BuilderPage.Group> capabilities(Consortia.Choice choice, Shell shell) {
        Map<String, List<BuilderPage.Option>> byScheme = new LinkedHashMap<>();
        choice.network().supply().give().input().strengths().stream()
                .sorted(Comparator.comparingInt((String code) -> words.scheme(code).equals("capability") ? -1 : words.order(words.scheme(code)))
                        .thenComparing(code -> words.label(code, shell.language())))
                .forEach(code -> byScheme.computeIfAbsent(words.schemeLabel(words.scheme(code), shell.language()), unused -> new ArrayList<>())
                        .add(new BuilderPage.Option(code, words.label(code, shell.language()), false)));
        return byScheme.entrySet().stream().map(scheme -> new BuilderPage.Group(scheme.getKey(), scheme.getValue())).toList();
    }

    private BuilderPage.Result result(Consortia.Choice choice, Wishes wishes, @Nullable String why, WishWriting writing, Shell shell) {
        Outcome outcome = consortia.search(choice, wishes);
        GroupWriting groups = new GroupWriting(shell, words, choice, wishes);
        if (outcome.best().isEmpty()) {
            return impossible(outcome, writing, shell);
        }
        Proposal best = outcome.best().get();
        List<Profile> members = best.members().stream().map(groups::profile).toList();
        List<BuilderPage.Option> leftOut = choice.institutions().stream().filter(profile -> !best.members().contains(profile.id().toString()))
                .map(profile -> new BuilderPage.Option(profile.institution().slug(), profile.label(), profile.institution().slug().equals(why))).toList();
        BuilderPage.@Nullable Why answer = why == null || why.isBlank() ? null : choice.institution(why)
                .map(profile -> groups.why(consortia.whyNot(choice, wishes, profile.id()), writing)).orElseThrow(Problem::notFound);
        return new BuilderPage.Result(true, groups.headline(best), best.proven(), groups.proof(best), groups.parts(best), groups.matrix(members),
                IntStream.range(1, outcome.groups().size()).mapToObj(at -> groups.alternative(best, outcome.groups().get(at), at)).toList(),
                List.of(), "", answer, leftOut, members.stream().map(profile -> profile.institution().slug()).toList());
    }

    private static BuilderPage.Result impossible(Outcome outcome, WishWriting writing, Shell shell) {
        var conflicts = outcome.conflicts().orElseThrow();
        List<BuilderPage.Conflict> sets = conflicts.minimal().stream().map(set -> new BuilderPage.Conflict(set.stream().map(writing::relax).toList())).toList();
        String note = sets.isEmpty() ? shell.text("consortium.conflict.undecided")
                : shell.text(conflicts.complete() ? "consortium.conflict.all" : "consortium.conflict.some");
        return new BuilderPage.Result(false, shell.text("consortium.conflict.headline"), false, "", List.of(), null, List.of(), sets, note, null,
                List.of(), List.of());
    }

    /** What the members bring, for a group that is kept. */
    BuilderPage.Matrix matrix(Consortia.Choice choice, Wishes wishes, List<String> members, Shell shell) {
        return new GroupWriting(shell, words, choice, wishes).matrix(members.stream().flatMap(key -> choice.institution(key).stream()).toList());
    }

    List<String> summary(Consortia.Choice choice, Wishes wishes, Shell shell) {
        return new WishWriting(shell, words, choice, wishes).summary();
    }
}

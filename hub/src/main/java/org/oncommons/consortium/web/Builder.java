package org.oncommons.consortium.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.consortium.CapabilityWish;
import org.oncommons.consortium.Consortia;
import org.oncommons.consortium.Outcome;
import org.oncommons.consortium.Wishes;
import org.oncommons.landscape.Words;
import org.oncommons.methods.decision.Conflicts;
import org.oncommons.methods.decision.Proposal;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Reader;
import org.oncommons.questions.LocalizedText;
import org.oncommons.vocabulary.CaseOutline;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Prepares the builder's page. */
@Component
class Builder {

    /** Rows to fill in below those that are filled. */
    private static final int BLANK_ROWS = 2;
    /** Wishes besides capabilities and named institutions: size, countries, lower capacity, patients, interest, and who is asked about. */
    private static final int OTHERS = 6;

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

    /** The wishes with what the topic suggests where nothing is named, and without what does not exist. */
    Wishes complete(WishForm form, Consortia.Choice choice) {
        Optional<CaseOutline> outline = outline(form);
        Optional<Prefill> prefill = prefill(form, choice);
        Wishes wishes = form.wishes(prefill.map(Prefill::usual).orElse(WishForm.Usual.PLAIN));
        List<CapabilityWish> capabilities = prefill.filter(unused -> !form.hasCapabilities()).map(Prefill::capabilities).orElse(wishes.capabilities());
        return new Wishes(wishes.topic(), outline.map(CaseOutline::code).orElse(""),
                capabilities.stream().filter(wish -> asked(choice).contains(wish.code())).toList(), wishes.least(), wishes.most(),
                wishes.countries(), wishes.widening(), wishes.patients(), outline.isEmpty() ? 0 : wishes.keen(),
                existing(wishes.must(), choice), existing(wishes.mustNot(), choice), wishes.differ());
    }

    /** What the topic suggests; empty: none is named, it is not in the vocabulary, or the wishes are complete. */
    Optional<Prefill> prefill(WishForm form, Consortia.Choice choice) {
        return form.searching() ? Optional.empty() : Optional.ofNullable(form.topic()).flatMap(vocabulary::find)
                .map(concept -> Prefill.of(concept, outline(form), choice));
    }

    /** The case that the topic is, or that is on it. */
    private Optional<CaseOutline> outline(WishForm form) {
        return vocabulary.cases().stream().filter(one -> one.code().equals(form.topic()) || one.topic().equals(form.topic())).findFirst();
    }

    /** What was typed and cannot be, in sentences; empty: nothing. */
    List<String> wrong(WishForm form, Consortia.Choice choice, Shell shell) {
        Wishes wishes = form.wishes(WishForm.Usual.PLAIN);
        Stream<String> numbers = form.wrong().stream().map(wrong -> shell.text(wrong.key(), wrong.arguments().stream()
                .map(argument -> argument instanceof String text && text.startsWith("consortium.") ? shell.text(text) : argument).toArray()));
        Stream<String> topic = wishes.topic().isEmpty() || vocabulary.find(wishes.topic()).isPresent() ? Stream.empty()
                : Stream.of(shell.text("consortium.wrong.topic", wishes.topic()));
        Stream<String> capabilities = wishes.capabilities().stream().map(CapabilityWish::code).filter(code -> !asked(choice).contains(code))
                .map(code -> shell.text("consortium.wrong.capability", words.label(code, shell.language())));
        int all = OTHERS + (int) wishes.capabilities().stream().filter(wish -> wish.number() > 0).count() + wishes.must().size() + wishes.mustNot().size();
        Stream<String> many = all <= Conflicts.MOST_WISHES ? Stream.empty()
                : Stream.of(shell.text("consortium.wrong.many", all - Conflicts.MOST_WISHES));
        Stream<String> institutions = Stream.concat(wishes.must().stream(), wishes.mustNot().stream())
                .filter(key -> choice.institution(key).isEmpty()).map(key -> shell.text("consortium.wrong.institution", key));
        return Stream.of(numbers, topic, capabilities, institutions, many).flatMap(lines -> lines).distinct().toList();
    }

    private static List<String> asked(Consortia.Choice choice) {
        return choice.network().supply().give().input().strengths();
    }

    private static List<String> existing(List<String> keys, Consortia.Choice choice) {
        return keys.stream().filter(key -> choice.institution(key).isPresent()).toList();
    }

    BuilderPage page(Consortia.Choice choice, WishForm form, @Nullable String why, BuilderPage.Editing editing, Shell shell) {
        Wishes wishes = complete(form, choice);
        List<String> wrong = wrong(form, choice, shell);
        boolean searching = form.searching() && wrong.isEmpty();
        WishWriting writing = new WishWriting(shell, words, choice, wishes);
        return new BuilderPage(shell.text("consortium.lead", choice.institutions().size(), choice.network().profiles().title()),
                WishForm.query(wishes), !searching, writing.summary(), wrong,
                prefill(form, choice).map(prefill -> prefill.said(shell, words)).orElse(null), wanted(choice, form, wishes, writing, shell),
                searching ? result(choice, wishes, why, writing, shell) : null, editing,
                shell.text("synergy.source", choice.network().profiles().title(), choice.network().profiles().year(),
                        choice.network().profiles().profiles().size(), choice.network().profiles().unit()),
                !shell.viewer().coordinator());
    }

    boolean quick(Consortia.Choice choice, Wishes wishes, @Nullable String why) {
        return consortia.quick(choice, wishes, about(choice, why).map(Profile::id).orElse(null));
    }

    /** Searches, and answers why somebody was left out where that is asked, so that the page has both at once. */
    Outcome search(Consortia.Choice choice, Wishes wishes, @Nullable String why, Consortia.Listener listener) {
        Outcome outcome = consortia.search(choice, wishes, listener);
        about(choice, why).filter(unused -> outcome.best().isPresent())
                .ifPresent(profile -> consortia.whyNot(choice, wishes, profile.id(), listener));
        return outcome;
    }

    private static Optional<Profile> about(Consortia.Choice choice, @Nullable String why) {
        return why == null || why.isBlank() ? Optional.empty() : Optional.of(choice.institution(why).orElseThrow(Problem::notFound));
    }

    private BuilderPage.Wanted wanted(Consortia.Choice choice, WishForm form, Wishes wishes, WishWriting writing, Shell shell) {
        List<BuilderPage.Row> rows = new ArrayList<>(wishes.capabilities().stream().map(wish -> new BuilderPage.Row(wish.code(),
                writing.label(wish.code()), String.valueOf(wish.level()), wish.number(), wish.importance(), wish.critical())).toList());
        IntStream.range(0, BLANK_ROWS).forEach(blank -> rows.add(
                new BuilderPage.Row("", "", String.valueOf(CapabilityWish.USUAL_LEVEL), 1, 2, false)));
        List<BuilderPage.Option> levels = Stream.of(0.5, 0.75, 1.0)
                .map(level -> new BuilderPage.Option(String.valueOf(level), writing.level(level), false)).toList();
        return new BuilderPage.Wanted(wishes.topic(), topics(wishes, shell), rows, capabilities(choice, shell), levels,
                Arrays.stream(WishNumber.values()).filter(number -> number != WishNumber.KEEN || !wishes.caseOnIt().isEmpty())
                        .map(number -> number(number, form, wishes, shell)).toList(),
                institutions(choice, wishes, shell));
    }

    /** Cases, topics, and what else the wishes are for. */
    private List<BuilderPage.Group> topics(Wishes wishes, Shell shell) {
        String other = vocabulary.find(wishes.topic()).map(Concept::scheme).orElse("");
        return Stream.of("case", "topic", other).filter(scheme -> !scheme.isEmpty()).distinct().map(scheme -> new BuilderPage.Group(
                words.schemeLabel(scheme, shell.language()), vocabulary.concepts(scheme).stream()
                        .filter(concept -> scheme.equals("case") || scheme.equals("topic") || concept.code().equals(wishes.topic()))
                        .map(concept -> new BuilderPage.Option(concept.code(), concept.label(shell.language()), concept.code().equals(wishes.topic())))
                        .toList())).toList();
    }

    /** What was typed stays, also where it cannot be. */
    private static BuilderPage.Number number(WishNumber number, WishForm form, Wishes wishes, Shell shell) {
        return new BuilderPage.Number(number.code(), shell.text(number.label), number.fits(form) ? String.valueOf(number.of(wishes))
                : number.typed(form), number.least, number.most, !number.fits(form));
    }

    /** Those that want to lead or take part in the case first. */
    private static List<BuilderPage.Chosen> institutions(Consortia.Choice choice, Wishes wishes, Shell shell) {
        return choice.institutions().stream().sorted(Comparator.comparingDouble(
                        (Profile profile) -> -choice.interest(profile, wishes.caseOnIt()).map(Value::x).orElse(0.0)))
                .map(profile -> chosen(choice, profile, wishes, shell)).toList();
    }

    private static BuilderPage.Chosen chosen(Consortia.Choice choice, Profile profile, Wishes wishes, Shell shell) {
        String key = profile.institution().slug();
        String interest = choice.interest(profile, wishes.caseOnIt()).map(value -> new LocalizedText(value.answer()).in(shell.language())).orElse("");
        String about = Stream.of(shell.country(profile.country()), interest).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return new BuilderPage.Chosen(key, profile.label(), about,
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
        Outcome outcome = consortia.search(choice, wishes, Consortia.Listener.NONE);
        GroupWriting groups = new GroupWriting(shell, words, choice, wishes);
        if (outcome.best().isEmpty()) {
            return impossible(outcome, writing, shell);
        }
        Proposal best = outcome.best().get();
        List<Profile> members = best.members().stream().map(groups::profile).toList();
        List<BuilderPage.Option> leftOut = choice.institutions().stream().filter(profile -> !best.members().contains(profile.id().toString()))
                .map(profile -> new BuilderPage.Option(profile.institution().slug(), profile.label(), profile.institution().slug().equals(why))).toList();
        BuilderPage.@Nullable Why answer = about(choice, why)
                .map(profile -> groups.why(consortia.whyNot(choice, wishes, profile.id(), Consortia.Listener.NONE), writing)).orElse(null);
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

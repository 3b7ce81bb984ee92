package org.oncommons.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncommons.consortium.CapabilityWish;
import org.oncommons.consortium.Consortia;
import org.oncommons.consortium.Wishes;
import org.oncommons.landscape.Words;
import org.oncommons.methods.decision.Objective;
import org.oncommons.methods.decision.ObjectivePart;
import org.oncommons.methods.decision.Proposal;
import org.oncommons.methods.decision.WhyNot;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.questions.LocalizedText;

/** Says what a group brings, what another one would, and why somebody is not in it. */
final class GroupWriting {

    private static final int HELPS = 2;

    private final Shell shell;
    private final Words words;
    private final Consortia.Choice choice;
    private final Wishes wishes;
    private final Map<String, Profile> byId;

    GroupWriting(Shell shell, Words words, Consortia.Choice choice, Wishes wishes) {
        this.shell = shell;
        this.words = words;
        this.choice = choice;
        this.wishes = wishes;
        this.byId = choice.institutions().stream().collect(Collectors.toMap(profile -> profile.id().toString(), Function.identity()));
    }

    Profile profile(String id) {
        return byId.get(id);
    }

    String name(String id) {
        return byId.get(id).institution().shortName();
    }

    private String label(String code) {
        return words.label(code, shell.language());
    }

    String headline(Proposal best) {
        int all = wishes.capabilities().size();
        return shell.text("consortium.result.headline", best.members().size(), best.countries().size(), best.coveredBy().size(), all);
    }

    String proof(Proposal group) {
        return group.proven() ? shell.text("consortium.proof.proven")
                : shell.text("consortium.proof.gap", group.parts().stream().filter(part -> !part.proven()).findFirst()
                        .map(part -> shell.text("consortium.objective." + part.objective())).orElse(""),
                        shell.percent(group.parts().stream().mapToDouble(ObjectivePart::gap).max().orElse(0)));
    }

    /** Each part of the objective with what it comes to. */
    List<String> parts(Proposal group) {
        List<String> lines = new ArrayList<>();
        lines.add(group.uncovered().isEmpty() ? shell.text("consortium.part.coverage.all")
                : shell.text("consortium.part.coverage.missing", String.join(", ", group.uncovered().stream().map(this::label).toList())));
        List<String> critical = wishes.capabilities().stream().filter(CapabilityWish::critical).map(CapabilityWish::code).toList();
        if (!critical.isEmpty()) {
            List<String> single = critical.stream().filter(code -> group.coveredBy().getOrDefault(code, List.of()).size() < 2).toList();
            lines.add(single.isEmpty() ? shell.text("consortium.part.second.all", critical.size())
                    : shell.text("consortium.part.second.missing", String.join(", ", single.stream().map(this::label).toList())));
        }
        lines.add(shell.text("consortium.part.give"));
        lines.add(shell.text("consortium.part.balance", group.countries().size(), group.lowCapacity(), group.members().size()));
        return lines;
    }

    BuilderPage.Matrix matrix(List<Profile> members) {
        List<BuilderPage.Column> columns = wishes.capabilities().stream().map(wish -> column(wish, members)).toList();
        return new BuilderPage.Matrix(columns, members.stream().map(member -> member(member, members)).toList());
    }

    private BuilderPage.Column column(CapabilityWish wish, List<Profile> members) {
        long having = members.stream().filter(member -> has(member, wish)).count();
        boolean enough = having >= Math.max(1, wish.number()) && (!wish.critical() || having >= 2);
        String state = enough ? "good" : having == 0 ? "bad" : "warn";
        String tags = Stream.of(wish.number() > 0 ? shell.text("consortium.tag.required", wish.number()) : shell.text("consortium.tag.wished"),
                wish.critical() ? shell.text("consortium.tag.critical") : "").filter(tag -> !tag.isEmpty()).collect(Collectors.joining(" · "));
        return new BuilderPage.Column(wish.code(), label(wish.code()), shell.text("consortium.column.covered", having), state, tags);
    }

    private boolean has(Profile member, CapabilityWish wish) {
        return choice.level(member, wish.code()).filter(level -> level >= wish.level()).isPresent();
    }

    private BuilderPage.Member member(Profile member, List<Profile> members) {
        List<BuilderPage.Cell> cells = wishes.capabilities().stream().map(wish -> cell(member, wish, members)).toList();
        Set<String> asked = wishes.capabilities().stream().map(CapabilityWish::code).collect(Collectors.toSet());
        String helps = String.join(", ", choice.helps(member, members, asked, HELPS).stream().map(this::label).toList());
        List<String> brings = wishes.capabilities().stream().filter(wish -> has(member, wish)).map(wish -> label(wish.code())).toList();
        String interest = choice.interest(member, wishes.caseOnIt()).map(value -> new LocalizedText(value.answer()).in(shell.language())).orElse("");
        return new BuilderPage.Member(member.label(), "/synergy/institutions/" + member.institution().slug(), shell.country(member.country()),
                choice.mine(member), member.institution().widening(), interest, cells, helps,
                brings.isEmpty() ? shell.text("consortium.member.brings.nothing") : shell.text("consortium.member.brings", String.join(", ", brings)));
    }

    private BuilderPage.Cell cell(Profile member, CapabilityWish wish, List<Profile> members) {
        Optional<Double> level = choice.level(member, wish.code());
        if (level.isEmpty()) {
            return new BuilderPage.Cell("unknown", false, shell.text("consortium.cell.unknown"));
        }
        if (level.get() < wish.level()) {
            return level.get() > 0 ? new BuilderPage.Cell("some", false, shell.text("consortium.cell.some"))
                    : new BuilderPage.Cell("none", false, shell.text("consortium.cell.none"));
        }
        boolean only = members.stream().filter(other -> has(other, wish)).count() == 1;
        return new BuilderPage.Cell("full", only, shell.text(only ? "consortium.cell.only" : "consortium.cell.full"));
    }

    BuilderPage.Alternative alternative(Proposal best, Proposal other, int number) {
        return new BuilderPage.Alternative(shell.text("consortium.alternative", number),
                best.members().stream().filter(id -> !other.members().contains(id)).map(this::name).toList(),
                other.members().stream().filter(id -> !best.members().contains(id)).map(this::name).toList(), differences(best, other),
                other.proven() ? shell.text("consortium.proof.alternative", wishes.differ()) : proof(other));
    }

    /** What the other group has less or more of, the weightiest part that differs first. */
    private List<String> differences(Proposal best, Proposal other) {
        List<String> lines = new ArrayList<>();
        lost(best, other).ifPresent(lines::add);
        for (Objective objective : List.of(Objective.SECOND, Objective.GIVE, Objective.BALANCE)) {
            double change = other.value(objective) - best.value(objective);
            if (Math.abs(change) > 1e-9) {
                lines.add(shell.text("consortium.difference." + objective, change < 0 ? "less" : "more",
                        objective == Objective.GIVE ? shell.percent(Math.abs(change) / Math.max(best.value(objective), 1e-9))
                                : (Object) Math.round(Math.abs(change))));
            }
        }
        return lines.isEmpty() ? List.of(shell.text("consortium.difference.none")) : lines;
    }

    private Optional<String> lost(Proposal best, Proposal other) {
        List<String> lost = best.coveredBy().keySet().stream().filter(code -> !other.coveredBy().containsKey(code)).map(this::label).toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of(shell.text("consortium.difference.lost", String.join(", ", lost)));
    }

    BuilderPage.Why why(WhyNot asked, WishWriting wishWriting) {
        String name = name(asked.candidate());
        if (asked.instead().isEmpty()) {
            List<String> conflict = asked.conflicts().stream().flatMap(found -> found.minimal().stream().limit(1)).flatMap(List::stream)
                    .map(wishWriting::wish).toList();
            return new BuilderPage.Why(name, shell.text("consortium.why.impossible", name), List.of(), List.of(), List.of(), conflict);
        }
        Proposal best = asked.best().orElseThrow();
        Proposal instead = asked.instead().get();
        if (best.members().contains(asked.candidate())) {
            return new BuilderPage.Why(name, shell.text("consortium.why.in", name), List.of(), List.of(), List.of(), List.of());
        }
        return new BuilderPage.Why(name, shell.text("consortium.why.possible", name), differences(best, instead),
                asked.leave().stream().map(this::name).toList(), asked.come().stream().filter(id -> !id.equals(asked.candidate())).map(this::name).toList(),
                List.of());
    }
}

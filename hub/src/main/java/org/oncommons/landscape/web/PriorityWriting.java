package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.DotPlot;
import org.oncommons.drawing.Mark;
import org.oncommons.landscape.Consensus;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.vocabulary.Kind;

/** Puts a ranking's outcome into words and a picture. */
final class PriorityWriting {

    /** From this probability on an order is called firm. */
    static final double FIRM = 0.9;
    private static final int NAMED = 3;
    private static final double PERCENT = 100;
    /** Kemeny–Young, Borda, Plackett–Luce. */
    private static final int WAYS = 3;
    private static final String NONE = "–";

    private final MapContext context;
    private final Shell shell;
    private final Words words;
    private final MapFrame frame;

    PriorityWriting(MapContext context, Words words, MapFrame frame) {
        this.context = context;
        this.shell = context.shell();
        this.words = words;
        this.frame = frame;
    }

    PrioritiesPage page(Optional<RankingOutcome> open) {
        if (open.isEmpty()) {
            return new PrioritiesPage(frame, shell.text("landscape.priorities.title"), "", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), "", "", 0, context.unit());
        }
        RankingOutcome outcome = open.get();
        Consensus consensus = outcome.perInstitution();
        List<RankingOutcome.Support> support = outcome.byDivision();
        List<String> groups = shownGroups(outcome);
        List<RankingOutcome.Support> common = outcome.support().stream().filter(item -> item.shares().stream()
                .filter(share -> groups.contains(share.group())).allMatch(share -> share.count() > 0)).limit(NAMED).toList();
        return new PrioritiesPage(frame, title(consensus), lead(outcome), figure(outcome), rows(outcome), facts(outcome),
                details(outcome), notes(outcome), flips(outcome),
                agreement(outcome, groups), common.stream().map(item -> support(outcome, item, groups)).toList(),
                support.stream().limit(NAMED).map(item -> support(outcome, item, groups)).toList(),
                support.stream().map(item -> support(outcome, item, groups)).toList(),
                groups.stream().map(this::group).toList(), patients(outcome, groups), patientsLead(outcome), influence(consensus),
                consensus.voters(), context.unit());
    }

    String label(String concept) {
        return words.label(concept, shell.language());
    }

    private String group(String type) {
        return type.isEmpty() ? shell.text("landscape.type.unknown") : shell.text("landscape.type." + type);
    }

    /** The finding where it is firm, else the subject. */
    String title(Consensus consensus) {
        Consensus.Standing first = consensus.standings().getFirst();
        Consensus.@Nullable Stability stability = first.stability();
        if (stability == null || !consensus.proven()) {
            return shell.text("landscape.priorities.title");
        }
        if (stability.lower() == 1 && stability.upper() == 1) {
            return shell.text("landscape.priorities.title.first", label(first.item()));
        }
        return stability.firstThree() >= FIRM ? shell.text("landscape.priorities.title.among", label(first.item()))
                : shell.text("landscape.priorities.title");
    }

    private String lead(RankingOutcome outcome) {
        return shell.text("landscape.priorities.lead", outcome.perInstitution().voters(), outcome.countries(), frame.year(), outcome.places(),
                context.unit());
    }

    private Figure figure(RankingOutcome outcome) {
        Consensus consensus = outcome.perInstitution();
        int m = consensus.standings().size();
        List<Axis.Tick> ticks = IntStream.of(1, 3, (m + 3) / 2, m).filter(rank -> rank <= m).distinct().sorted()
                .mapToObj(rank -> new Axis.Tick(rank, shell.text("landscape.priorities.place", rank))).toList();
        DotPlot plot = new DotPlot(shell.text("landscape.picture." + outcome.kind()), new Axis(0.5, m + 0.5, ticks),
                Drawn.of(consensus.standings()).stream().map(standing -> row(outcome, standing)).toList());
        List<Figure.Key> legend = new ArrayList<>();
        legend.add(new Figure.Key(Mark.Shape.ESTIMATE, shell.text("landscape.priorities.legend.institution", context.unit())));
        if (outcome.countries() > 0) {
            legend.add(new Figure.Key(Mark.Shape.OTHER, shell.text("landscape.priorities.legend.country")));
        }
        context.mine().ifPresent(mine -> legend.add(new Figure.Key(Mark.Shape.MINE, shell.text("landscape.legend.mine", mine.label()))));
        return new Figure(outcome.kind().name().toLowerCase(Locale.ROOT), shell.text("landscape.picture." + outcome.kind()),
                Drawn.note(shell, shell.text("landscape.priorities.picture.note", context.unit()), m), plot.draw(), legend, frame.base());
    }

    private DotPlot.Row row(RankingOutcome outcome, Consensus.Standing standing) {
        int country = perCountry(outcome, standing);
        List<Mark> marks = new ArrayList<>();
        if (country > 0) {
            marks.add(new Mark(country, Mark.Shape.OTHER, shell.text("landscape.priorities.mark.country", country)));
        }
        marks.add(new Mark(standing.rank(), Mark.Shape.ESTIMATE, shell.text("landscape.priorities.mark.institution", standing.rank(),
                context.unit())));
        context.mine().flatMap(mine -> mine.value(outcome.kind(), standing.item())).filter(value -> value.rank() > 0)
                .ifPresent(value -> marks.add(new Mark(value.rank(), Mark.Shape.MINE, shell.text("landscape.priorities.mark.mine", value.rank()))));
        Consensus.@Nullable Stability stability = standing.stability();
        String note = stability == null ? shell.text("landscape.priorities.rank-only", standing.rank())
                : shell.text("landscape.priorities.note", standing.rank(), stability.lower(), stability.upper());
        return new DotPlot.Row(label(standing.item()), answers(outcome.kind(), standing.item()), note,
                stability == null ? null : (double) stability.lower(), stability == null ? null : (double) stability.upper(), marks,
                label(standing.item()) + ": " + note + (stability == null ? "" : " · "
                        + shell.text("landscape.priorities.first-three.tooltip", shell.percent(stability.firstThree()))));
    }

    /** Zero: nobody's country is known. */
    private static int perCountry(RankingOutcome outcome, Consensus.Standing standing) {
        return outcome.countries() == 0 ? 0 : outcome.perCountry().standing(standing.item()).map(Consensus.Standing::rank).orElse(0);
    }

    String answers(Kind kind, String concept) {
        return "/landscape/answers" + context.query().base() + "kind=" + kind + "&concept=" + concept;
    }

    private List<PrioritiesPage.Row> rows(RankingOutcome outcome) {
        return outcome.perInstitution().standings().stream().map(standing -> {
            Consensus.@Nullable Stability stability = standing.stability();
            return new PrioritiesPage.Row(label(standing.item()), words.plain(standing.item(), shell.language()),
                    answers(outcome.kind(), standing.item()), standing.rank(),
                    stability == null ? NONE : shell.text("landscape.priorities.range.value", stability.lower(), stability.upper()),
                    standing.bordaRank(), shell.number(standing.points(), 1), standing.worthRank(), shell.percent(standing.worth()),
                    perCountry(outcome, standing),
                    stability == null ? NONE : probability(stability.firstThree()),
                    stability == null ? NONE : swaps(stability.swaps()));
        }).toList();
    }

    private String probability(double share) {
        return share >= 0.995 ? shell.text("landscape.probability.certain") : share < 0.005 ? shell.text("landscape.probability.never")
                : shell.percent(share);
    }

    private String swaps(List<String> items) {
        return items.isEmpty() ? shell.text("landscape.priorities.swaps.none") : String.join(", ", items.stream().map(this::label).toList());
    }

    private List<String> notes(RankingOutcome outcome) {
        Consensus consensus = outcome.perInstitution();
        List<String> notes = new ArrayList<>();
        if (!consensus.winner().isEmpty()) {
            notes.add(shell.text("landscape.priorities.winner", label(consensus.winner())));
        }
        if (!consensus.cycle().isEmpty()) {
            notes.add(shell.text("landscape.priorities.cycle", listed(consensus.cycle())));
        }
        notes.add(consensus.differences().isEmpty() ? shell.text("landscape.priorities.methods-agree")
                : shell.text("landscape.priorities.methods-differ", consensus.differences().size()));
        notes.addAll(details(outcome));
        return notes;
    }

    private List<String> details(RankingOutcome outcome) {
        Consensus consensus = outcome.perInstitution();
        List<String> notes = new ArrayList<>();
        consensus.differences().stream().limit(4).forEach(difference -> notes.add(shell.text("landscape.priorities.difference",
                label(difference.item()), label(difference.other()), Math.round(difference.votesFor()), Math.round(difference.votesAgainst()),
                by(difference))));
        if (consensus.equalOrders() > 1) {
            notes.add(shell.text("landscape.priorities.equal-orders", consensus.equalOrders()));
        }
        if (!consensus.tiedOrder().isEmpty()) {
            notes.add(shell.text("landscape.priorities.tied", steps(consensus.tiedOrder())));
        }
        if (!consensus.proven()) {
            notes.add(shell.text("landscape.priorities.not-proven", shell.percent(consensus.gap())));
        }
        return notes;
    }

    private List<PrioritiesPage.Fact> facts(RankingOutcome outcome) {
        Consensus consensus = outcome.perInstitution();
        int m = consensus.standings().size();
        List<PrioritiesPage.Fact> facts = new ArrayList<>();
        RankingOutcome.@Nullable Agreement all = outcome.agreement();
        if (all != null) {
            facts.add(fact("agreement", shell.text("landscape.priorities.fact.agreement.figure", shell.text(strength(all.w())), shell.number(all.w(), 2)),
                    all.voters(), context.unit()));
        }
        String majority = !consensus.winner().isEmpty() ? "winner" : !consensus.cycle().isEmpty() ? "cycle" : "nobody";
        facts.add(fact("majority." + majority, shell.text("landscape.priorities.fact.majority." + majority + ".figure"),
                consensus.winner().isEmpty() ? listed(consensus.cycle()) : label(consensus.winner())));
        int pairs = consensus.differences().size();
        facts.add(fact("methods", shell.text("landscape.priorities.fact.methods.figure", pairs), pairs, m * (m - 1) / 2));
        if (outcome.countries() > 0) {
            boolean flips = !outcome.flips().isEmpty();
            facts.add(fact(flips ? "countries.flip" : "countries", shell.text(flips ? "landscape.priorities.fact.countries.flip.figure"
                    : "landscape.priorities.fact.countries.figure"), outcome.countries(), context.unit()));
        }
        return facts;
    }

    private PrioritiesPage.Fact fact(String key, String figure, Object... arguments) {
        return new PrioritiesPage.Fact(shell.text("landscape.priorities.fact." + key, context.unit()), figure,
                shell.text("landscape.priorities.fact." + key + ".text", arguments));
    }

    /** "X; then 3 topics together; then Y". */
    private String steps(List<List<String>> places) {
        return String.join(shell.text("landscape.priorities.then"), places.stream().map(place -> place.size() <= 2 ? listed(place)
                : shell.text("landscape.priorities.together", place.size())).toList());
    }

    private String by(Consensus.Difference difference) {
        return shell.text(difference.byPoints() ? "landscape.priorities.by-worth"
                : difference.byWorth() ? "landscape.priorities.by-points" : "landscape.priorities.by-both");
    }

    private String listed(List<String> items) {
        return String.join(", ", items.stream().map(this::label).toList());
    }

    private List<String> flips(RankingOutcome outcome) {
        Map<List<String>, List<RankingOutcome.Flip>> alike = outcome.flips().stream().collect(Collectors.groupingBy(
                flip -> List.of(listed(flip.perInstitution()), listed(flip.perCountry())), LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream().map(flip -> shell.text("landscape.priorities.flip", flip.getValue().size() == WAYS
                ? shell.text("landscape.priorities.flip.all") : String.join(", ", flip.getValue().stream()
                        .map(one -> shell.text("landscape.method." + one.method())).toList()), flip.getKey().getFirst(), flip.getKey().getLast(),
                context.unit()))
                .toList();
    }

    /** Groups by type of institution whose rankings the reader may see. */
    private List<String> shownGroups(RankingOutcome outcome) {
        return outcome.support().getFirst().shares().stream().map(RankingOutcome.Share::group)
                .filter(type -> !type.isEmpty() && context.withholding().shows(
                        context.selection().withType(InstitutionType.valueOf(type)), outcome.question()))
                .toList();
    }

    private List<String> agreement(RankingOutcome outcome, List<String> groups) {
        List<String> sentences = new ArrayList<>();
        RankingOutcome.@Nullable Agreement all = outcome.agreement();
        if (all != null) {
            sentences.add(shell.text("landscape.priorities.agreement", shell.number(all.w(), 2), shell.text(strength(all.w())), all.voters()));
        }
        outcome.groups().stream().filter(within -> groups.contains(within.group())).forEach(within -> sentences.add(shell.text(
                "landscape.priorities.agreement.within", group(within.group()), shell.number(within.w(), 2), within.voters())));
        return sentences;
    }

    private static String strength(double w) {
        return w < 0.1 ? "landscape.agreement.hardly" : w < 0.3 ? "landscape.agreement.weak" : w < 0.5 ? "landscape.agreement.moderate"
                : "landscape.agreement.strong";
    }

    private PrioritiesPage.Support support(RankingOutcome outcome, RankingOutcome.Support item, List<String> groups) {
        List<String> shares = groups.stream().map(type -> item.shares().stream().filter(share -> share.group().equals(type)).findFirst()
                .map(share -> shell.text("landscape.of", share.count(), share.voters())).orElse(NONE)).toList();
        DoubleSummaryStatistics shown = item.shares().stream().filter(share -> groups.contains(share.group()))
                .mapToDouble(RankingOutcome.Share::smoothed).summaryStatistics();
        List<RankingOutcome.Share> sorted = item.shares().stream().filter(share -> groups.contains(share.group()))
                .sorted(Comparator.comparingDouble(RankingOutcome.Share::smoothed).reversed()).toList();
        String sentence = sorted.size() < 2 ? "" : shell.text("landscape.priorities.support.sentence", group(sorted.getFirst().group()),
                sorted.getFirst().count(), sorted.getFirst().voters(), group(sorted.getLast().group()), sorted.getLast().count(),
                sorted.getLast().voters());
        return new PrioritiesPage.Support(label(item.item()), answers(outcome.kind(), item.item()), shares,
                shell.number(PERCENT * (shown.getMax() - shown.getMin()), 0), sentence);
    }

    private List<String> patients(RankingOutcome outcome, List<String> groups) {
        boolean shown = outcome.patients() != null && groups.contains(InstitutionType.PATIENT_ORGANISATION.name());
        return shown ? outcome.patients().order().stream().limit(5).map(this::label).toList() : List.of();
    }

    private String patientsLead(RankingOutcome outcome) {
        return outcome.patients() == null ? "" : shell.text("landscape.priorities.patients.lead", outcome.patients().voters());
    }

    private String influence(Consensus consensus) {
        Consensus.@Nullable Influence influence = consensus.influence();
        if (influence == null || !context.reader().coordinator()) {
            return "";
        }
        String name = context.profiles().profiles().stream().filter(profile -> profile.id().toString().equals(influence.left()))
                .map(EcosystemProfiles.Profile::label).findFirst().orElse(influence.left());
        return shell.text(influence.firstThreeChanged() ? "landscape.priorities.influence.first-three" : "landscape.priorities.influence", name,
                influence.pairsChanged());
    }
}

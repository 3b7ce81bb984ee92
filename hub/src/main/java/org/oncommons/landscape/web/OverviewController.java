package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Consensus;
import org.oncommons.landscape.Estimate;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.Selection;
import org.oncommons.vocabulary.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page of the map. */
@Controller
class OverviewController {

    private static final int LINES = 5;

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;

    OverviewController(MapPages pages, Landscapes landscapes, Words words) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
    }

    @GetMapping("/landscape")
    String overview(MapQuery query, @ModelAttribute("shell") Shell shell, Model model) {
        Optional<MapContext> found = pages.context(query, shell);
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        boolean answered = !found.get().profiles().profiles().isEmpty();
        if (answered && found.get().map().blocks().isEmpty() && found.get().map().rankings().isEmpty()) {
            model.addAttribute("wave", found.get().profiles().title());
            return "landscape/meaningless";
        }
        model.addAttribute("page", page(found.get()));
        return "landscape/overview";
    }

    OverviewPage page(MapContext context) {
        Shell shell = context.shell();
        MapFrame frame = pages.frame(context, "/landscape");
        List<OverviewPage.Finding> findings = new ArrayList<>();
        ranked(context, Kind.PRIORITY, "priorities", frame).or(() -> rated(context, Kind.PRIORITY, "topic", "priorities", true, frame)).ifPresent(findings::add);
        rated(context, Kind.STRENGTH, "research-area", "strengths", true, frame).ifPresent(findings::add);
        rated(context, Kind.STRENGTH, "research-area", "strengths", false, frame).ifPresent(findings::add);
        rated(context, Kind.CHALLENGE, "challenge", "obstacles", true, frame).ifPresent(findings::add);
        ranked(context, Kind.BARRIER, "obstacles", frame).or(() -> rated(context, Kind.BARRIER, "barrier", "obstacles", true, frame)).ifPresent(findings::add);
        rated(context, Kind.NEED, "capability", "needs", true, frame).ifPresent(findings::add);
        boolean coordinator = context.reader().coordinator();
        return new OverviewPage(frame, title(context), lead(context), findings, rates(context, this::typeOf, type -> typeName(shell, type), type -> ""),
                coordinator ? rates(context, InstitutionSummary::country, shell::country,
                        country -> "/landscape/countries/" + country + context.query().inCountry("").address()) : List.of(), coordinator ? silent(context) : List.of());
    }

    /** The most pressing topic and the greatest strength, where the reader may see both; else the subject. */
    private String title(MapContext context) {
        Shell shell = context.shell();
        Optional<String> topic = context.map().ranking(Kind.PRIORITY)
                .filter(network -> context.withholding().shows(context.selection(), network.question()))
                .flatMap(network -> landscapes.ranking(context.profiles(), network, context.selection()))
                .map(RankingOutcome::perInstitution)
                .filter(consensus -> consensus.standings().getFirst().stability() != null
                        && consensus.standings().getFirst().stability().firstThree() >= PriorityWriting.FIRM)
                .map(consensus -> label(context, consensus.standings().getFirst().item()));
        Optional<String> strength = context.map().leading(Kind.STRENGTH, "research-area")
                .map(network -> landscapes.block(context.profiles(), network, context.selection()))
                .map(block -> shown(context, block, true)).filter(shown -> shown.size() > 1)
                .map(shown -> label(context, shown.getFirst().concept()));
        return topic.isPresent() && strength.isPresent() ? shell.text("landscape.overview.title", topic.get(), strength.get())
                : shell.text("landscape.title");
    }

    private static String lead(MapContext context) {
        return context.shell().text("landscape.overview.lead", context.answered(), context.population().orElse(0),
                context.profiles().profiles().stream().filter(context.selection()::contains).map(EcosystemProfiles.Profile::country)
                        .filter(country -> !country.isEmpty()).distinct().count(),
                context.profiles().year(), context.unit());
    }

    private Optional<OverviewPage.Finding> ranked(MapContext context, Kind kind, String part, MapFrame frame) {
        return context.map().ranking(kind)
                .filter(network -> context.withholding().shows(context.selection(), network.question()))
                .flatMap(network -> landscapes.ranking(context.profiles(), network, context.selection()))
                .map(outcome -> finding(context, outcome, part, frame));
    }

    private OverviewPage.Finding finding(MapContext context, RankingOutcome outcome, String part, MapFrame frame) {
        Shell shell = context.shell();
        List<OverviewPage.Line> lines = outcome.perInstitution().standings().stream().limit(LINES)
                .map(standing -> new OverviewPage.Line(label(context, standing.item()), answers(context, outcome.kind(), standing.item()),
                        String.valueOf(standing.rank()), range(shell, standing.stability())))
                .toList();
        String first = label(context, outcome.perInstitution().standings().getFirst().item());
        return new OverviewPage.Finding(shell.text("landscape.overview." + outcome.kind()),
                shell.text("landscape.overview." + outcome.kind() + ".title", first), shell.text("landscape.overview.scale.ranked", context.unit()),
                lines, "/landscape/" + part + frame.query(), shell.text("landscape.overview.more." + part));
    }

    private static String range(Shell shell, Consensus.@Nullable Stability stability) {
        return stability == null ? "" : stability.lower() == stability.upper() ? shell.text("landscape.priorities.range.firm", stability.lower())
                : shell.text("landscape.priorities.range.long", stability.lower(), stability.upper());
    }

    /** @param top whether the highest, else the lowest */
    private Optional<OverviewPage.Finding> rated(MapContext context, Kind kind, String scheme, String part, boolean top, MapFrame frame) {
        return context.map().leading(kind, scheme).filter(block -> context.map().ranking(kind).isEmpty()).map(network -> landscapes.block(context.profiles(), network, context.selection()))
                .map(block -> shown(context, block, top)).filter(shown -> top ? !shown.isEmpty() : shown.size() > 1)
                .map(shown -> {
                    Shell shell = context.shell();
                    boolean elseRanked = kind == Kind.PRIORITY;
                    String key = "landscape.overview." + kind + (elseRanked ? ".rated" : top ? "" : ".low");
                    List<OverviewPage.Line> lines = shown.stream().limit(LINES).map(estimate -> new OverviewPage.Line(
                            label(context, estimate.concept()), answers(context, kind, estimate.concept()),
                            shell.number(estimate.absolute().value(), 2), detail(shell, kind, estimate))).toList();
                    return new OverviewPage.Finding(shell.text(key), shell.text(key + ".title", label(context, shown.getFirst().concept())),
                            shell.text("landscape.overview.scale." + kind), lines,
                            "/landscape/" + part + frame.query(), shell.text("landscape.overview.more." + (elseRanked ? "rated" : part)));
                });
    }

    /** The interval, and how many are behind the number. */
    private static String detail(Shell shell, Kind kind, Estimate estimate) {
        Estimate.Bounded mean = estimate.absolute();
        String who = shell.text("landscape.overview.strong." + kind, estimate.strong(), estimate.answered());
        return estimate.known() || mean.lower() == null || mean.upper() == null ? who : shell.text("landscape.overview.interval",
                shell.number(mean.lower(), 2), shell.number(mean.upper(), 2), who);
    }

    private static List<Estimate> shown(MapContext context, Block block, boolean top) {
        List<Estimate> shown = block.estimates().stream()
                .filter(estimate -> context.withholding().shows(context.selection(), block.kind(), estimate.concept())).toList();
        return top ? shown : shown.reversed();
    }

    private String label(MapContext context, String concept) {
        return words.label(concept, context.shell().language());
    }

    private static String answers(MapContext context, Kind kind, String concept) {
        return "/landscape/answers" + context.query().base() + "kind=" + kind + "&concept=" + concept;
    }

    private String typeOf(InstitutionSummary institution) {
        return institution.type().name();
    }

    private static String typeName(Shell shell, String type) {
        return shell.text("landscape.type." + type);
    }

    /** Who answered is told of everybody who was asked: in which cancer types those are strong who did not, nobody knows. */
    private static List<OverviewPage.Rate> rates(
            MapContext context, Function<InstitutionSummary, String> group, Function<String, String> name, Function<String, String> href) {
        Map<String, int[]> counts = new TreeMap<>();
        Selection everybody = context.selection().withCancer("");
        Stream<InstitutionSummary> answered = context.profiles().profiles().stream().filter(everybody::contains)
                .map(EcosystemProfiles.Profile::institution).filter(institution -> institution != null);
        answered.forEach(institution -> counts.computeIfAbsent(group.apply(institution), unused -> new int[2])[0]++);
        context.profiles().silent().filter(everybody::contains)
                .forEach(institution -> counts.computeIfAbsent(group.apply(institution), unused -> new int[2])[1]++);
        return counts.entrySet().stream().map(entry -> {
            int asked = entry.getValue()[0] + entry.getValue()[1];
            return new OverviewPage.Rate(name.apply(entry.getKey()), href.apply(entry.getKey()), entry.getValue()[0], asked,
                    context.shell().percent((double) entry.getValue()[0] / asked));
        }).sorted(Comparator.comparing(OverviewPage.Rate::label)).toList();
    }

    static List<OverviewPage.Name> silent(MapContext context) {
        return context.profiles().silent().filter(context.selection()::contains)
                .map(institution -> new OverviewPage.Name(institution.name(), context.shell().country(institution.country()),
                        "/network/institutions/" + institution.slug()))
                .sorted(Comparator.comparing(OverviewPage.Name::name)).toList();
    }
}

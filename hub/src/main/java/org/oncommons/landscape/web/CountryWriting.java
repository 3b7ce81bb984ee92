package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Consensus;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.Words;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Selection;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;

/** Writes what one country's institutions say beside what the network says. */
final class CountryWriting {

    private static final List<Kind> RATED = List.of(Kind.STRENGTH, Kind.CAPABILITY, Kind.CHALLENGE, Kind.NEED, Kind.INTEREST);

    private final MapContext context;
    private final Shell shell;
    private final Landscapes landscapes;
    private final Words words;
    private final MapFrame frame;

    /** @param context of the country */
    CountryWriting(MapContext context, Landscapes landscapes, Words words, MapFrame frame) {
        this.context = context;
        this.shell = context.shell();
        this.landscapes = landscapes;
        this.words = words;
        this.frame = frame;
    }

    CountryPage page(OverviewPage overview) {
        String code = context.selection().country();
        BlockWriting writing = new BlockWriting(context, words, frame.base());
        List<BlockPage.Section> sections = new ArrayList<>();
        List<CountryPage.Ranked> rankings = List.of(Kind.PRIORITY, Kind.BARRIER).stream().flatMap(kind -> ranked(kind).stream()).toList();
        List<String> withheld = new ArrayList<>(rankings.stream().filter(ranked -> ranked.rows().isEmpty()).map(CountryPage.Ranked::title).toList());
        for (Block network : blocks()) {
            BlockPage.Section section = writing.section(landscapes.block(context.profiles(), network, context.selection()), network);
            if (section.rows().isEmpty() || section.withheld() && !mine(network)) {
                withheld.add(writing.subject(network));
            } else {
                sections.add(section);
            }
        }
        return new CountryPage(frame, code, shell.country(code), shell.text("landscape.country.title", shell.country(code)),
                shell.text("landscape.country.lead", context.answered(), context.population().orElse(0), frame.year()),
                answered(), context.reader().coordinator() ? OverviewController.silent(context) : List.of(), overview.findings(),
                rankings.stream().filter(ranked -> !ranked.rows().isEmpty()).toList(), sections, withheld);
    }

    private List<Block> blocks() {
        return RATED.stream().flatMap(kind -> context.map().blocks(kind).stream()
                .sorted(Comparator.comparingInt((Block block) -> words.order(block.scheme())))).toList();
    }

    /** Whether the reader's own institution, which may always be seen, belongs to the country and answered to the block. */
    private boolean mine(Block block) {
        return context.mine().filter(context.selection()::contains)
                .filter(own -> own.values().stream().anyMatch(value -> value.kind() == block.kind() && block.estimate(value.concept()).isPresent()))
                .isPresent();
    }

    private List<OverviewPage.Name> answered() {
        return context.named().map(Profile::institution)
                .filter(one -> one != null)
                .map(one -> new OverviewPage.Name(one.name(), one.city(),
                        "/landscape/institutions/" + one.slug() + context.query().inCountry("").address())).toList();
    }

    private Optional<CountryPage.Ranked> ranked(Kind kind) {
        return context.map().ranking(kind).map(network -> {
            Optional<RankingOutcome> own = context.withholding().shows(context.selection(), network.question())
                    ? landscapes.ranking(context.profiles(), network, context.selection()) : Optional.empty();
            boolean beside = context.withholding().shows(Selection.ALL, network.question());
            return new CountryPage.Ranked(shell.text("landscape.overview." + kind),
                    own.map(outcome -> shell.text("landscape.country.voters", outcome.perInstitution().voters(), network.perInstitution().voters()))
                            .orElse(""),
                    own.map(outcome -> places(outcome, network, beside)).orElse(List.of()),
                    "/landscape/" + (kind == Kind.PRIORITY ? "priorities" : "obstacles") + context.query().address());
        });
    }

    private List<CountryPage.Place> places(RankingOutcome own, RankingOutcome network, boolean beside) {
        return own.perInstitution().standings().stream().map(standing -> {
            Optional<Consensus.Standing> whole = beside ? network.perInstitution().standing(standing.item()) : Optional.empty();
            return new CountryPage.Place(words.label(standing.item(), shell.language()),
                    "/landscape/answers" + context.query().base() + "kind=" + own.kind() + "&concept=" + standing.item(), standing.rank(),
                    range(standing.stability()), whole.map(one -> String.valueOf(one.rank())).orElse(shell.text("landscape.withheld.short")),
                    whole.map(one -> range(one.stability())).orElse(""));
        }).toList();
    }

    private String range(Consensus.@Nullable Stability stability) {
        return stability == null ? BlockWriting.NONE : shell.text("landscape.priorities.range.value", stability.lower(), stability.upper());
    }

    /** Everything on the page as one table. */
    static ResponseEntity<byte[]> table(CountryPage page, Shell shell, String format) {
        List<String> columns = List.of("about", "concept", "mean", "interval", "answered", "strong", "share", "network").stream()
                .map(column -> shell.text("landscape.column." + column)).toList();
        String withheld = shell.text("landscape.withheld.short");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        page.rankings().forEach(ranked -> ranked.rows().forEach(place -> rows.add(List.of(ranked.title(), place.label(), shell.text("landscape.priorities.rank-only", place.rank()),
                    place.range(), ranked.note(), "", "", shell.text("landscape.country.rank", place.network(), place.networkRange())))));
        page.sections().forEach(section -> section.rows().forEach(row -> rows.add(List.of(section.figure().title(), row.label(),
                row.withheld() ? withheld : row.mean(), row.interval(), row.answered(), row.strong(), row.share(), row.network()))));
        page.withheld().forEach(block -> rows.add(List.of(block, "", withheld, "", "", "", "", "")));
        return new MapFile(page.frame(), shell).table("country-" + page.code(), columns, rows, format);
    }
}

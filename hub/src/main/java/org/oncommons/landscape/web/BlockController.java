package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.View;
import org.oncommons.landscape.Words;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the network is strong in, what is hard for it, and what it needs. */
@Controller
class BlockController {

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;

    BlockController(MapPages pages, Landscapes landscapes, Words words) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
    }

    @GetMapping("/landscape/strengths")
    Object strengths(MapQuery query, @ModelAttribute("shell") Shell shell, @RequestParam(defaultValue = "") String picture, Model model) {
        return show("strengths", List.of(Kind.STRENGTH, Kind.CAPABILITY), query, shell, picture, model);
    }

    @GetMapping("/landscape/obstacles")
    Object obstacles(MapQuery query, @ModelAttribute("shell") Shell shell, @RequestParam(defaultValue = "") String picture, Model model) {
        return show("obstacles", List.of(Kind.CHALLENGE, Kind.BARRIER), query, shell, picture, model);
    }

    @GetMapping("/landscape/needs")
    Object needs(MapQuery query, @ModelAttribute("shell") Shell shell, @RequestParam(defaultValue = "") String picture, Model model) {
        return show("needs", List.of(Kind.NEED, Kind.INTEREST), query, shell, picture, model);
    }

    /** Priorities that were rated and not ranked. */
    Object priorities(MapQuery query, Shell shell, String picture, Model model) {
        return show("priorities", List.of(Kind.PRIORITY), query, shell, picture, model);
    }

    private Object show(String name, List<Kind> kinds, MapQuery query, Shell shell, String picture, Model model) {
        Optional<MapContext> found = pages.context(query, shell);
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        MapContext context = found.get();
        BlockPage page = page(context, name, kinds);
        if (query.format() != null) {
            return file(page, picture, query.format(), shell);
        }
        model.addAttribute("page", page);
        return "landscape/blocks";
    }

    private BlockPage page(MapContext context, String name, List<Kind> kinds) {
        String path = "/landscape/" + name;
        Shell shell = context.shell();
        MapFrame frame = pages.frame(context, path);
        BlockWriting writing = new BlockWriting(context, words, frame.base());
        @Nullable PrioritiesPage ranking = kinds.stream().map(kind -> ranking(context, kind, frame)).flatMap(Optional::stream).findFirst().orElse(null);
        List<BlockPage.Section> sections = new ArrayList<>();
        for (Block network : blocks(context, kinds, ranking != null)) {
            sections.add(writing.section(landscapes.block(context.profiles(), network, context.selection()), network));
        }
        MapQuery query = context.query();
        List<BlockPage.Switch> switches = List.of(
                new BlockPage.Switch(shell.text("landscape.view.absolute"), path + query.address(context.selection(), View.ABSOLUTE),
                        context.view() == View.ABSOLUTE),
                new BlockPage.Switch(shell.text("landscape.view.ipsative"), path + query.address(context.selection(), View.IPSATIVE),
                        context.view() == View.IPSATIVE));
        return new BlockPage(frame, shell.text("landscape.part." + name + ".title"),
                shell.text("landscape.part." + name + ".lead", context.answered(), context.population().orElse(0), frame.year(),
                        context.unit()),
                context.view() == View.IPSATIVE, switches, sections, constant(context, kinds), ranking);
    }

    /** What was ranked is shown as a ranking, not as a mean of ranks. */
    private List<Block> blocks(MapContext context, List<Kind> kinds, boolean ranked) {
        return kinds.stream().filter(kind -> !ranked || context.map().ranking(kind).isEmpty())
                .flatMap(kind -> context.map().blocks(kind).stream()
                        .sorted(Comparator.comparingInt((Block block) -> words.order(block.scheme()))))
                .toList();
    }

    private Optional<PrioritiesPage> ranking(MapContext context, Kind kind, MapFrame frame) {
        return context.map().ranking(kind).map(network -> {
            Optional<RankingOutcome> outcome = context.withholding().shows(context.selection(), network.question())
                    ? landscapes.ranking(context.profiles(), network, context.selection()) : Optional.empty();
            return new PriorityWriting(context, words, frame).page(outcome);
        });
    }

    private String constant(MapContext context, List<Kind> kinds) {
        if (context.view() != View.IPSATIVE) {
            return "";
        }
        List<String> raters = kinds.stream().flatMap(kind -> context.map().blocks(kind).stream())
                .flatMap(block -> landscapes.cells(context.profiles(), block).constantRaters().stream()).distinct()
                .filter(profile -> context.reader().coordinator() || context.mine(profile))
                .map(Profile::label).distinct().sorted().toList();
        return raters.isEmpty() ? "" : context.shell().text("landscape.constant", raters.size(), String.join(", ", raters));
    }

    private static Object file(BlockPage page, String picture, String format, Shell shell) {
        if (page.ranking() != null && page.ranking().figure() != null && picture.equals(page.ranking().figure().id())) {
            return PrioritiesController.file(page.ranking(), format, shell);
        }
        BlockPage.Section section = page.sections().stream().filter(one -> one.figure().id().equals(picture)).findFirst()
                .orElseThrow(Problem::notFound);
        MapFile file = new MapFile(page.frame(), shell);
        if (MapFile.picture(format)) {
            return file.picture(picture, section.figure().picture(), format);
        }
        return table(section, shell, file, format);
    }

    static ResponseEntity<byte[]> table(BlockPage.Section section, Shell shell, MapFile file, String format) {
        List<String> columns = List.of("concept", "mean", "interval", "other", "answered", "strong", "share", "network");
        return file.table(section.figure().id(), columns.stream().map(column -> shell.text("landscape.column." + column)).toList(),
                section.rows().stream().map(row -> List.<@Nullable Object>of(row.label(),
                        row.withheld() ? shell.text("landscape.withheld.short") : row.mean(), row.interval(), row.other(), row.answered(),
                        row.strong(), row.share(), row.network())).toList(), format);
    }
}

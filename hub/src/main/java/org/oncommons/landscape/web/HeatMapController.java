package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.HeatMap;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.View;
import org.oncommons.landscape.Words;
import org.oncommons.methods.seriation.Seriation;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Institutions by concepts, ordered so that clusters are seen. */
@Controller
class HeatMapController {

    private static final String PATH = "/landscape/heat-map";

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;

    HeatMapController(MapPages pages, Landscapes landscapes, Words words) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
    }

    @GetMapping(PATH)
    Object heatMap(MapQuery query, @RequestParam(defaultValue = "strength-research-area") String block,
            @ModelAttribute("shell") Shell shell, Model model) {
        Optional<MapContext> found = pages.context(query, shell);
        List<Block> blocks = found.map(context -> context.map().blocks().stream()
                .sorted(Comparator.comparing(Block::kind).thenComparing(one -> words.order(one.scheme()))).toList()).orElse(List.of());
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        if (blocks.isEmpty()) {
            model.addAttribute("wave", found.get().profiles().title());
            return "landscape/meaningless";
        }
        Block chosen = blocks.stream().filter(one -> BlockWriting.id(one).equals(block)).findFirst().orElse(blocks.getFirst());
        HeatMapPage page = page(found.get(), chosen, blocks);
        if (query.format() != null) {
            return MapFile.picture(query.format()) ? new MapFile(page.frame(), shell).picture("heat-map", page.figure().picture(), query.format())
                    : table(page, shell, query.format());
        }
        model.addAttribute("page", page);
        return "landscape/heat-map";
    }

    private HeatMapPage page(MapContext context, Block block, List<Block> blocks) {
        Shell shell = context.shell();
        MapFrame frame = pages.frame(context, PATH);
        BlockWriting writing = new BlockWriting(context, words, frame.base());
        Visible visible = Visible.of(context, landscapes.cells(context.profiles(), block));
        HeatMap map = new HeatMap(writing.subject(block), visible.rows().stream().map(profile -> head(context, profile)).toList(),
                visible.concepts().stream().map(concept -> new HeatMap.Head(label(context, concept), answers(context, block, concept), false)).toList(),
                visible.cells(cell -> new HeatMap.Cell(cell.shown(), tooltip(context, cell))),
                context.view() == View.ABSOLUTE ? HeatMap.Scale.SEQUENCE : HeatMap.Scale.DIVERGING);
        String id = BlockWriting.id(block);
        Figure figure = new Figure("heat-map", writing.subject(block), shell.text("landscape.heat-map.note", context.unit()), map.draw(), List.of(),
                frame.base() + "block=" + id + "&");
        return new HeatMapPage(frame, shell.text("landscape.heat-map.title", context.unit()),
                shell.text("landscape.heat-map.lead", visible.rows().size(), visible.concepts().size(), frame.year(), context.unit()),
                context.view() == View.IPSATIVE, switches(context, id),
                blocks.stream().map(one -> new MapFrame.Choice(BlockWriting.id(one), writing.subject(one), one == block)).toList(), figure,
                visible.concepts().stream().map(concept -> label(context, concept)).toList(), rows(context, visible),
                shell.text(context.view() == View.ABSOLUTE ? "landscape.heat-map.low" : "landscape.heat-map.below"),
                shell.text(context.view() == View.ABSOLUTE ? "landscape.heat-map.high" : "landscape.heat-map.above"),
                context.view() == View.ABSOLUTE ? "seq-" : "div-", "");
    }

    private static List<BlockPage.Switch> switches(MapContext context, String block) {
        return Stream.of(View.values()).map(view -> {
            String address = PATH + context.query().address(context.selection(), view);
            return new BlockPage.Switch(context.shell().text("landscape.view." + view.name().toLowerCase(Locale.ROOT)),
                    address + (address.contains("?") ? "&" : "?") + "block=" + block, context.view() == view);
        }).toList();
    }

    private String label(MapContext context, String concept) {
        return words.label(concept, context.shell().language());
    }

    private static String answers(MapContext context, Block block, String concept) {
        return "/landscape/answers" + context.query().base() + "kind=" + block.kind() + "&concept=" + concept;
    }

    private static HeatMap.Head head(MapContext context, Profile profile) {
        String name = profile.institution() == null ? profile.label() : profile.institution().shortName();
        String href = profile.institution() == null ? "" : "/landscape/institutions/" + profile.institution().slug() + context.query().address();
        return new HeatMap.Head(name, href, context.mine(profile));
    }

    private String tooltip(MapContext context, Visible.Cell cell) {
        Shell shell = context.shell();
        String what = cell.profile().label() + " · " + label(context, cell.concept()) + ": ";
        @Nullable Value value = cell.value();
        return what + (value == null ? shell.text(cell.closed() ? "landscape.heat-map.closed" : "landscape.heat-map.missing")
                : cell.shown() == null ? shell.text("landscape.heat-map.constant") : AnswersController.answer(shell, value));
    }

    private List<HeatMapPage.Row> rows(MapContext context, Visible visible) {
        Shell shell = context.shell();
        List<List<String>> cells = visible.cells(cell -> cell.shown() != null ? shell.number(cell.shown(), 2)
                : shell.text(cell.closed() ? "landscape.withheld.short" : "landscape.heat-map.missing"));
        return IntStream.range(0, visible.rows().size()).mapToObj(row -> {
            HeatMap.Head head = head(context, visible.rows().get(row));
            return new HeatMapPage.Row(visible.rows().get(row).label(), head.href(), head.mine(), cells.get(row));
        }).toList();
    }

    private static ResponseEntity<byte[]> table(HeatMapPage page, Shell shell, String format) {
        List<String> columns = new ArrayList<>(page.columns());
        columns.addFirst(shell.text("landscape.column.institution", page.frame().unit()));
        return new MapFile(page.frame(), shell).table("heat-map", columns, page.rows().stream().map(row -> {
            List<@Nullable Object> cells = new ArrayList<>(row.cells());
            cells.addFirst(row.label());
            return cells;
        }).toList(), format);
    }
}

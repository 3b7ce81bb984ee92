package org.oncommons.landscape.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.DotPlot;
import org.oncommons.drawing.Mark;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Difference;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Shell;
import org.oncommons.profiles.Selection;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Tests, only where a question is asked. */
@Controller
class QuestionsController {

    private static final String PATH = "/landscape/questions";
    /** Below this adjusted p a difference is spoken of. */
    private static final double SPOKEN = 0.05;
    private static final int NAMED = 3;

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;

    QuestionsController(MapPages pages, Landscapes landscapes, Words words) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
    }

    @GetMapping(PATH)
    Object questions(MapQuery query, @RequestParam(defaultValue = "COMPREHENSIVE_CANCER_CENTRE") InstitutionType one,
            @RequestParam(defaultValue = "CANCER_CENTRE") InstitutionType other, @RequestParam(defaultValue = "strength-research-area") String block,
            @ModelAttribute("shell") Shell shell, Model model) {
        Optional<MapContext> found = pages.context(query, shell);
        List<Block> blocks = found.map(context -> context.map().blocks().stream().filter(candidate -> candidate.kind() != Kind.PRIORITY
                        && candidate.kind() != Kind.BARRIER).sorted(Comparator.comparing(Block::kind).thenComparing(candidate -> words.order(candidate.scheme())))
                .toList()).orElse(List.of());
        if (blocks.isEmpty()) {
            return "landscape/empty";
        }
        Block chosen = blocks.stream().filter(candidate -> BlockWriting.id(candidate).equals(block)).findFirst().orElse(blocks.getFirst());
        QuestionsPage page = page(found.get(), chosen, blocks, one, other);
        if (query.format() != null) {
            return MapFile.picture(query.format()) ? new MapFile(page.frame(), shell).picture("differences", page.figure().picture(), query.format())
                    : table(page, shell, query.format());
        }
        model.addAttribute("page", page);
        return "landscape/questions";
    }

    private QuestionsPage page(MapContext context, Block block, List<Block> blocks, InstitutionType one, InstitutionType other) {
        Shell shell = context.shell();
        MapFrame frame = pages.frame(context, PATH);
        BlockWriting writing = new BlockWriting(context, words, frame.base());
        List<Difference> shown = landscapes.differences(context.profiles(), block, context.view(), one, other).stream()
                .filter(difference -> shown(context, block, difference, one) && shown(context, block, difference, other)).toList();
        List<Difference> spoken = shown.stream().filter(difference -> difference.adjusted() < SPOKEN).toList();
        String names = MapPages.typeName(shell, one);
        String answer = shown.isEmpty() ? shell.text("landscape.questions.nothing") : spoken.isEmpty()
                ? shell.text("landscape.questions.none", shown.size())
                : shell.text("landscape.questions.some", spoken.size(), shown.size(),
                        String.join(", ", spoken.stream().limit(NAMED).map(difference -> label(context, difference)).toList()),
                        Math.max(0, spoken.size() - NAMED));
        DotPlot plot = new DotPlot(writing.subject(block), axis(shell), shown.stream().map(difference -> row(context, block, difference)).toList());
        Figure figure = new Figure("differences", writing.subject(block),
                shell.text("landscape.questions.note", names, MapPages.typeName(shell, other)), plot.draw(), List.of(),
                frame.base() + "one=" + one + "&other=" + other + "&block=" + BlockWriting.id(block) + "&");
        return new QuestionsPage(frame, shell.text("landscape.questions.asked", names, MapPages.typeName(shell, other)), answer,
                types(shell, one), types(shell, other),
                blocks.stream().map(candidate -> new MapFrame.Choice(BlockWriting.id(candidate), writing.subject(candidate), candidate == block)).toList(),
                figure, shown.stream().map(difference -> tableRow(context, block, difference)).toList());
    }

    private static boolean shown(MapContext context, Block block, Difference difference, InstitutionType type) {
        return context.withholding().shows(Selection.ALL.withType(type), block.kind(), difference.concept());
    }

    private static List<MapFrame.Choice> types(Shell shell, InstitutionType chosen) {
        return Arrays.stream(InstitutionType.values())
                .map(type -> new MapFrame.Choice(type.name(), MapPages.typeName(shell, type), type == chosen)).toList();
    }

    private String label(MapContext context, Difference difference) {
        return words.label(difference.concept(), context.shell().language());
    }

    private static Axis axis(Shell shell) {
        return new Axis(-1, 1, List.of(new Axis.Tick(-1, shell.number(-1, 0)), new Axis.Tick(-0.5, shell.number(-0.5, 1)),
                new Axis.Tick(0, shell.text("landscape.questions.alike")), new Axis.Tick(0.5, "+" + shell.number(0.5, 1)), new Axis.Tick(1, "+1")));
    }

    private DotPlot.Row row(MapContext context, Block block, Difference difference) {
        Shell shell = context.shell();
        String number = signed(shell, difference.difference());
        return new DotPlot.Row(label(context, difference), answers(context, block, difference), number, difference.lower(), difference.upper(),
                List.of(new Mark(difference.difference(), Mark.Shape.ESTIMATE, number)), label(context, difference) + ": " + number);
    }

    private static String signed(Shell shell, double number) {
        return (number > 0 ? "+" : "") + shell.number(number, 2);
    }

    private static String answers(MapContext context, Block block, Difference difference) {
        return "/landscape/answers" + context.query().base() + "kind=" + block.kind() + "&concept=" + difference.concept();
    }

    private QuestionsPage.Row tableRow(MapContext context, Block block, Difference difference) {
        Shell shell = context.shell();
        return new QuestionsPage.Row(label(context, difference), answers(context, block, difference),
                shell.number(difference.meanA(), 2) + " · n " + difference.countA(), shell.number(difference.meanB(), 2) + " · n " + difference.countB(),
                signed(shell, difference.difference()),
                shell.text("landscape.questions.interval", signed(shell, difference.lower()), signed(shell, difference.upper())),
                difference.adjusted() < 0.001 ? shell.text("landscape.questions.tiny") : shell.number(difference.adjusted(), 3));
    }

    private static ResponseEntity<byte[]> table(QuestionsPage page, Shell shell, String format) {
        List<String> columns = List.of(shell.text("landscape.column.concept"), shell.text("landscape.questions.one"), shell.text("landscape.questions.other"),
                shell.text("landscape.questions.difference"), shell.text("landscape.column.interval"), shell.text("landscape.questions.adjusted"));
        return new MapFile(page.frame(), shell).table("differences", columns, page.rows().stream().map(row -> List.<@Nullable Object>of(row.label(), row.meanOne(),
                row.meanOther(), row.difference(), row.interval(), row.adjusted())).toList(), format);
    }
}

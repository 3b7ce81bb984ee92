package org.oncommons.landscape.web;

import java.util.List;
import java.util.Optional;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.Words;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Which topics come first. */
@Controller
class PrioritiesController {

    private static final String PATH = "/landscape/priorities";

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;
    private final BlockController rated;

    PrioritiesController(MapPages pages, Landscapes landscapes, Words words, BlockController rated) {
        this.rated = rated;
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
    }

    @GetMapping(PATH)
    Object priorities(MapQuery query, @RequestParam(defaultValue = "") String picture, @ModelAttribute("shell") Shell shell, Model model) {
        Optional<MapContext> found = pages.context(query, shell);
        Optional<RankingOutcome> network = found.flatMap(context -> context.map().ranking(Kind.PRIORITY));
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        if (network.isEmpty()) {
            return rated.priorities(query, shell, picture, model);
        }
        MapContext context = found.get();
        Optional<RankingOutcome> outcome = landscapes.ranking(context.profiles(), network.get(), context.selection());
        boolean open = context.withholding().shows(context.selection(), network.get().question());
        PrioritiesPage page = new PriorityWriting(context, words, pages.frame(context, PATH)).page(open ? outcome : Optional.empty());
        if (query.format() != null) {
            return file(page, query.format(), shell);
        }
        model.addAttribute("page", page);
        return "landscape/priorities";
    }

    static ResponseEntity<byte[]> file(PrioritiesPage page, String format, Shell shell) {
        MapFile file = new MapFile(page.frame(), shell);
        return page.figure() != null && MapFile.picture(format) ? file.picture(page.figure().id(), page.figure().picture(), format)
                : table(page, shell, file, format);
    }

    private static ResponseEntity<byte[]> table(PrioritiesPage page, Shell shell, MapFile file, String format) {
        List<String> columns = List.of(shell.text("landscape.priorities.topic"), shell.text("landscape.priorities.rank"),
                shell.text("landscape.priorities.range"), shell.text("landscape.priorities.first-three"),
                shell.text("landscape.priorities.borda"), shell.text("landscape.priorities.points"),
                shell.text("landscape.priorities.plackett-luce"), shell.text("landscape.priorities.worth"),
                shell.text("landscape.priorities.per-country"), shell.text("landscape.priorities.swaps"));
        return file.table("priorities", columns, page.rows().stream().map(row -> List.<@Nullable Object>of(row.label(), row.kemeny(), row.range(),
                row.firstThree(), row.borda(), row.points(), row.plackettLuce(), row.worth(), row.country(), row.swaps())).toList(), format);
    }
}

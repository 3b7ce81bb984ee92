package org.oncommons.landscape.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.Words;
import org.oncommons.page.Pdf;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The map as a report to print: the pictures, response rates, methods and limits. */
@Controller
class ReportController {

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;
    private final OverviewController overview;
    private final TemplateEngine templates;

    ReportController(MapPages pages, Landscapes landscapes, Words words, OverviewController overview, TemplateEngine templates) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
        this.overview = overview;
        this.templates = templates;
    }

    @GetMapping("/landscape/report.pdf")
    ResponseEntity<byte[]> report(MapQuery query, @ModelAttribute("shell") Shell shell) {
        MapContext context = pages.context(query, shell).orElseThrow(Problem::notFound);
        StringOutput html = new StringOutput();
        templates.render("landscape/report.jte", Map.of("shell", shell, "page", page(context)), html);
        ContentDisposition disposition = ContentDisposition.attachment().filename("ecosystem-map.pdf", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(Pdf.of(html.toString()));
    }

    private ReportPage page(MapContext context) {
        MapFrame frame = pages.frame(context, "/landscape/report.pdf");
        BlockWriting writing = new BlockWriting(context, words, frame.base());
        List<BlockPage.Section> sections = List.of(Kind.STRENGTH, Kind.CAPABILITY, Kind.CHALLENGE, Kind.NEED).stream()
                .flatMap(kind -> context.map().blocks(kind).stream())
                .map(network -> writing.section(landscapes.block(context.profiles(), network, context.selection()), network)).toList();
        return new ReportPage(overview.page(context), ranking(context, Kind.PRIORITY, frame), ranking(context, Kind.BARRIER, frame), sections);
    }

    private PrioritiesPage ranking(MapContext context, Kind kind, MapFrame frame) {
        Optional<RankingOutcome> outcome = context.map().ranking(kind)
                .filter(network -> context.withholding().shows(context.selection(), network.question()))
                .flatMap(network -> landscapes.ranking(context.profiles(), network, context.selection()));
        return new PriorityWriting(context, words, frame).page(outcome);
    }
}

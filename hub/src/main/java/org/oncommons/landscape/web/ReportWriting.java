package org.oncommons.landscape.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.RankingOutcome;
import org.oncommons.landscape.Words;
import org.oncommons.page.Pdf;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints the map, of the network or of part of it. */
@Component
class ReportWriting {

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;
    private final OverviewController overview;
    private final TemplateEngine templates;

    ReportWriting(MapPages pages, Landscapes landscapes, Words words, OverviewController overview, TemplateEngine templates) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
        this.overview = overview;
        this.templates = templates;
    }

    /**
     * @param name  of the file
     * @param title of the report; empty: what the map comes to
     */
    ResponseEntity<byte[]> pdf(MapContext context, String name, String title) {
        ReportPage page = page(context, title);
        StringOutput html = new StringOutput();
        templates.render("landscape/report.jte", Map.of("shell", context.shell(), "page", page), html);
        return new MapFile(page.overview().frame(), context.shell()).report(name, Pdf.of(html.toString()));
    }

    private ReportPage page(MapContext context, String title) {
        MapFrame frame = pages.frame(context, "/landscape/report.pdf");
        BlockWriting writing = new BlockWriting(context, words, frame.base());
        List<BlockPage.Section> sections = List.of(Kind.STRENGTH, Kind.CAPABILITY, Kind.CHALLENGE, Kind.NEED).stream()
                .flatMap(kind -> context.map().blocks(kind).stream())
                .map(network -> writing.section(landscapes.block(context.profiles(), network, context.selection()), network)).toList();
        OverviewPage seen = overview.page(context);
        return new ReportPage(title.isEmpty() ? seen.title() : title, seen, ranking(context, Kind.PRIORITY, frame),
                ranking(context, Kind.BARRIER, frame), sections);
    }

    private PrioritiesPage ranking(MapContext context, Kind kind, MapFrame frame) {
        Optional<RankingOutcome> outcome = context.map().ranking(kind)
                .filter(network -> context.withholding().shows(context.selection(), network.question()))
                .flatMap(network -> landscapes.ranking(context.profiles(), network, context.selection()));
        return new PriorityWriting(context, words, frame).page(outcome);
    }
}

package org.oncommons.landscape.web;

import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The map as a report to print: the pictures, response rates, methods and limits. */
@Controller
class ReportController {

    private final MapPages pages;
    private final ReportWriting reports;

    ReportController(MapPages pages, ReportWriting reports) {
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping("/landscape/report.pdf")
    ResponseEntity<byte[]> report(MapQuery query, @ModelAttribute("shell") Shell shell) {
        return reports.pdf(pages.context(query, shell).orElseThrow(Problem::notFound), "ecosystem-map", "");
    }
}

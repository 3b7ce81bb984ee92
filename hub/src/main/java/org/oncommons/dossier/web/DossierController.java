package org.oncommons.dossier.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.dossier.Dissents;
import org.oncommons.dossier.PlannedDossier;
import org.oncommons.methods.margin.MarginAtRate;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.page.Download;
import org.oncommons.page.Pdf;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.Protocols;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The margin dossier of a study, and the sheet that patients read. */
@Controller
class DossierController {

    private static final double PERCENT = 100;

    private final Protocols protocols;
    private final Dissents dissents;
    private final TemplateEngine templates;

    DossierController(Protocols protocols, Dissents dissents, TemplateEngine templates) {
        this.protocols = protocols;
        this.dissents = dissents;
        this.templates = templates;
    }

    @GetMapping("/dossier/{id}")
    ModelAndView dossier(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String rate,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Protocol protocol = protocols.find(id, shell.viewer());
        PlannedDossier dossier = PlannedDossier.of(protocol);
        if (rate == null || !dossier.complete()) {
            return shown(page(protocol, dossier, dossier.complete() ? dossier.controlRate() : 0, "", "", shell), HttpStatus.OK);
        }
        double typed = rate(rate);
        if (Double.isNaN(typed)) {
            return shown(page(protocol, dossier, dossier.controlRate(), "", shell.text("dossier.problem.rate"), shell), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown(page(protocol, dossier, typed, "", "", shell), HttpStatus.OK);
    }

    /** The margin under each rule at the rates of the curves, with all digits. */
    @GetMapping(value = "/dossier/{id}", params = "format")
    ResponseEntity<byte[]> numbers(
            @PathVariable UUID id, @RequestParam String format, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        PlannedDossier dossier = PlannedDossier.of(protocols.find(id, shell.viewer()));
        if (!dossier.complete()) {
            throw Problem.notFound();
        }
        try {
            List<List<@Nullable Object>> rows = dossier.at(dossier.curve(dossier.controlRate())).rows().stream().map(DossierController::row).toList();
            return new Download("margin-at-rates", List.of("control_rate", "kept", "difference", "hazard_ratio", "odds_ratio", "lost_months",
                    "power_at_time", "power_of_hazards", "patients_needed"), rows).as(format);
        } catch (ImpossibleInput impossible) {
            throw Problem.notFound();
        }
    }

    private static List<@Nullable Object> row(MarginAtRate row) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(row.controlRate(), row.rule().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        DoubleStream.of(row.absolute(), row.hazardRatio(), row.oddsRatio(), row.restrictedMeanLoss(), row.powerAtTime(), row.powerOfHazardRatio(),
                row.patientsNeeded()).forEach(number -> cells.add(Double.isFinite(number) ? number : null));
        return cells;
    }

    /** A share between 0 and 1 from what was typed in per cent; NaN: it is none. */
    private static double rate(String typed) {
        String plain = typed.strip().replace(',', '.').replace("%", "").strip();
        double rate = plain.matches("\\d{1,3}(\\.\\d{1,6})?") ? Double.parseDouble(plain) / PERCENT : Double.NaN;
        return rate > 0 && rate < 1 ? rate : Double.NaN;
    }

    private DossierPage page(Protocol protocol, PlannedDossier dossier, double rate, String typed, String wrong, Shell shell) {
        DossierWriting writing = new DossierWriting(dossier, shell);
        List<DossierPage.Missing> missing = dossier.missing().stream().map(field -> SheetWriting.missing(protocol, field, shell)).toList();
        List<DossierPage.Reasons> arguments = writing.arguments();
        int complete = (int) arguments.stream().filter(DossierPage.Reasons::complete).count();
        try {
            return new DossierPage(protocol.summary(), missing, dossier.complete() ? writing.plan() : List.of(), arguments, complete,
                    dossier.complete() ? writing.rates(rate) : null, shell.viewer().signedIn() ? dissents.of(protocol) : List.of(),
                    protocol.value("margin-precedents").lines(), protocol.text("margin-ceiling"), typed, wrong);
        } catch (ImpossibleInput refused) {
            return new DossierPage(protocol.summary(), missing, List.of(), arguments, complete, null,
                    shell.viewer().signedIn() ? dissents.of(protocol) : List.of(), protocol.value("margin-precedents").lines(),
                    protocol.text("margin-ceiling"), typed, refused.getMessage());
        }
    }

    private static ModelAndView shown(DossierPage page, HttpStatus status) {
        return new ModelAndView("dossier/dossier", Map.of("page", page), status);
    }

    @PostMapping("/dossier/{id}/dissents")
    Object dissent(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String text, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Protocol protocol = protocols.find(id, shell.viewer());
        try {
            dissents.add(protocol, text, shell.viewer());
        } catch (Problem wrong) {
            PlannedDossier dossier = PlannedDossier.of(protocol);
            return shown(page(protocol, dossier, dossier.complete() ? dossier.controlRate() : 0, text,
                    shell.text(wrong.textKey(), wrong.arguments()), shell), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:/dossier/" + id + "#dissent";
    }

    @GetMapping("/dossier/{id}/sheet")
    String sheet(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", SheetWriting.of(protocols.find(id, shell.viewer()), shell));
        return "dossier/sheet";
    }

    @GetMapping("/dossier/{id}/sheet.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        StringOutput html = new StringOutput();
        templates.render("dossier/sheet-print.jte", Map.of("shell", shell, "page", SheetWriting.of(protocols.find(id, shell.viewer()), shell)), html);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("study-for-patients.pdf").build().toString()).body(Pdf.of(html.toString()));
    }
}

package org.oncommons.export.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncommons.export.Checklist;
import org.oncommons.export.Checklist.Standing;
import org.oncommons.export.RScript;
import org.oncommons.page.Pdf;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.KeptDesign;
import org.oncommons.protocols.KeptDesigns;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.Protocols;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What a protocol record can be taken along as. */
@Controller
class ExportController {

    private final Protocols protocols;
    private final KeptDesigns designs;
    private final TemplateEngine templates;
    private final JsonMapper json;

    ExportController(Protocols protocols, KeptDesigns designs, TemplateEngine templates, JsonMapper json) {
        this.protocols = protocols;
        this.designs = designs;
        this.templates = templates;
        this.json = json;
    }

    @GetMapping("/export/{id}")
    String overview(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Protocol protocol = protocols.find(id, shell.viewer());
        Optional<KeptDesign> chosen = chosen(protocol);
        model.addAttribute("page", new ExportPage(protocol.summary(),
                Stream.of(Checklist.SPIRIT, Checklist.CONSORT).map(list -> progress(list, protocol)).toList(),
                chosen.map(KeptDesign::name).orElse(""), chosen.flatMap(RScript::of).isPresent()));
        return "export/overview";
    }

    private static ExportPage.Progress progress(Checklist list, Protocol protocol) {
        return new ExportPage.Progress(list.code(), list.standing(protocol, Standing.FULL), list.standing(protocol, Standing.PARTLY),
                list.standing(protocol, Standing.MISSING), list.standing(protocol, Standing.ELSEWHERE), list.items().size());
    }

    private Optional<KeptDesign> chosen(Protocol protocol) {
        return designs.of(protocol).stream().filter(KeptDesign::chosen).findFirst();
    }

    @GetMapping("/export/{id}/checklists/{code}")
    Object checklist(
            @PathVariable UUID id, @PathVariable String code, @RequestParam(defaultValue = "") String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Checklist list = Checklist.find(code).orElseThrow(Problem::notFound);
        ChecklistWriting writing = new ChecklistWriting(protocols.find(id, shell.viewer()), shell);
        if (!format.isEmpty()) {
            return writing.download(list).as(format);
        }
        model.addAttribute("page", writing.page(list));
        return "export/checklist";
    }

    @GetMapping("/export/{id}/statistics")
    String statistics(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Protocol protocol = protocols.find(id, shell.viewer());
        model.addAttribute("page", new StatisticsWriting(protocol, shell).page(chosen(protocol)));
        return "export/statistics";
    }

    @GetMapping("/export/{id}/record.json")
    ResponseEntity<byte[]> record(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Protocol protocol = protocols.find(id, shell.viewer());
        return file("study.json", MediaType.APPLICATION_JSON, json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(RecordJson.of(protocol, designs.of(protocol), shell.viewer().signedIn())));
    }

    @GetMapping("/export/{id}/design.R")
    ResponseEntity<byte[]> script(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        String script = chosen(protocols.find(id, shell.viewer())).flatMap(RScript::of).orElseThrow(Problem::notFound);
        return file("design.R", new MediaType("text", "plain", StandardCharsets.UTF_8), script.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/export/{id}/protocol.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Protocol protocol = protocols.find(id, shell.viewer());
        StringOutput html = new StringOutput();
        templates.render("export/print.jte", Map.of("shell", shell, "page", PrintPage.of(protocol, shell),
                "statistics", new StatisticsWriting(protocol, shell).page(chosen(protocol))), html);
        return file("protocol.pdf", MediaType.APPLICATION_PDF, Pdf.of(html.toString()));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}

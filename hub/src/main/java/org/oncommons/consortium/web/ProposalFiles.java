package org.oncommons.consortium.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.consortium.SavedProposal;
import org.oncommons.page.Pdf;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A proposal to take along: CSV, XLSX, JSON, PDF. */
@Component
class ProposalFiles {

    private final TemplateEngine templates;
    private final JsonMapper json;

    ProposalFiles(TemplateEngine templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    ResponseEntity<byte[]> as(String format, ProposalPage page, Shell shell) {
        if (page.matrix() == null) {
            throw Problem.notFound();
        }
        return switch (format) {
            case "csv", "xlsx" -> BuilderController.download(page.matrix()).as(format);
            case "json" -> file("consortium.json", MediaType.APPLICATION_JSON,
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content(page)));
            case "pdf" -> file("consortium.pdf", MediaType.APPLICATION_PDF, pdf(page, shell));
            default -> throw Problem.notFound();
        };
    }

    private static Map<String, Object> content(ProposalPage page) {
        SavedProposal saved = page.proposal();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", saved.name());
        content.put("note", saved.note());
        content.put("wave", saved.wave());
        content.put("savedAt", saved.savedAt().toString());
        content.put("provenBest", saved.proven());
        content.put("wishes", page.summary());
        content.put("search", "/consortium?" + saved.wishes());
        content.put("members", page.matrix().members().stream().map(member -> member(member, page.matrix().columns())).toList());
        return content;
    }

    private static Map<String, Object> member(BuilderPage.Member member, List<BuilderPage.Column> columns) {
        Map<String, Object> capabilities = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            capabilities.put(columns.get(at).code(), member.cells().get(at).level());
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("institution", member.name());
        content.put("country", member.place());
        content.put("lowerCapacityCountry", member.widening());
        content.put("capabilities", capabilities);
        return content;
    }

    private byte[] pdf(ProposalPage page, Shell shell) {
        StringOutput html = new StringOutput();
        templates.render("consortium/print.jte", Map.of("shell", shell, "page", page), html);
        return Pdf.of(html.toString());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}

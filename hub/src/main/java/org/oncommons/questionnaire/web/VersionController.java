package org.oncommons.questionnaire.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.DraftManagement;
import org.oncommons.questionnaire.QuestionnaireFile;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questionnaire.QuestionnaireWriter;
import org.oncommons.questions.MapUse;
import org.oncommons.questions.Option;
import org.oncommons.questions.QuestionnaireComparison;
import org.oncommons.vocabulary.Concept;
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

/** One version, draft or published: as respondents see it, as the map reads it, as a file, and against another version. */
@Controller
class VersionController {

    private static final List<String> COLUMNS =
            List.of("question", "text", "part", "part_text", "kind", "concept", "concept_label", "type", "scale");

    private final QuestionnaireManagement questionnaires;
    private final DraftManagement drafts;
    private final List<QuestionnaireWriter> writers;

    VersionController(QuestionnaireManagement questionnaires, DraftManagement drafts, List<QuestionnaireWriter> writers) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.writers = writers;
    }

    @GetMapping("/questionnaire/versions/{id}/preview")
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "0") String section,
            @RequestParam(defaultValue = "desktop") String width, @ModelAttribute("shell") Shell shell, Model model) {
        QuestionnaireVersion version = version(id);
        String shown = version.content().languages().contains(language) ? language : Languages.first(version.content());
        int last = Math.max(0, version.content().sections().size() - 1);
        int part = section.equals("all") ? -1 : section.matches("\\d{1,4}") ? Math.min(Integer.parseInt(section), last) : 0;
        model.addAttribute("page", new PreviewPage(
                EditAddresses.of(version), version, Locale.forLanguageTag(shown), width.equals("phone"), part));
        return "questionnaire/preview";
    }

    @GetMapping("/questionnaire/versions/{id}/map")
    Object map(@PathVariable UUID id, @RequestParam(defaultValue = "") String format, @ModelAttribute("shell") Shell shell, Model model) {
        QuestionnaireVersion version = version(id);
        Map<String, String> labels = drafts.concepts().stream()
                .collect(Collectors.toMap(Concept::code, concept -> concept.label(shell.language())));
        List<MapUse> uses = MapUse.of(version.content());
        if (!format.isBlank()) {
            return new Download(fileName(version) + "-map", COLUMNS,
                    uses.stream().map(use -> row(use, labels, shell.language())).toList()).as(format);
        }
        model.addAttribute("page", new MapUsePage(EditAddresses.of(version), version, uses, labels));
        return "questionnaire/map";
    }

    @GetMapping("/questionnaire/versions/{id}/changes")
    String changes(@PathVariable UUID id, @RequestParam UUID since, Model model) {
        QuestionnaireVersion after = version(id);
        QuestionnaireVersion before = version(since);
        model.addAttribute("page", new ChangesPage(new EditAddresses(after.questionnaire()), before, after,
                QuestionnaireComparison.between(before.content(), after.content()), questionnaires.versions(after.questionnaire())));
        return "questionnaire/changes";
    }

    @GetMapping("/questionnaire/versions/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        QuestionnaireVersion version = version(id);
        ContentDisposition disposition = ContentDisposition.attachment().filename(fileName(version) + ".json").build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(QuestionnaireFile.write(version.content()));
    }

    @GetMapping("/questionnaire/versions/{id}/export")
    Object export(@PathVariable UUID id, @RequestParam(defaultValue = "") String format, @ModelAttribute("shell") Shell shell, Model model)
            throws IOException {
        QuestionnaireVersion version = version(id);
        if (format.isBlank()) {
            model.addAttribute("page", new ExportPage(
                    new EditAddresses(version.questionnaire()), version, writers.stream().map(QuestionnaireWriter::name).toList()));
            return "questionnaire/export";
        }
        QuestionnaireWriter writer = writers.stream().filter(one -> one.name().equals(format)).findFirst().orElseThrow(Problem::notFound);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(version.content(), shell.language(), out);
        ContentDisposition disposition = ContentDisposition.attachment().filename(fileName(version) + writer.ending()).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(writer.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(out.toByteArray());
    }

    private QuestionnaireVersion version(UUID id) {
        return questionnaires.version(id).orElseThrow(Problem::notFound);
    }

    private static String fileName(QuestionnaireVersion version) {
        return version.content().code().replaceAll("[^A-Za-z0-9_-]", "_") + "-" + version.number();
    }

    private static List<Object> row(MapUse use, Map<String, String> labels, Locale language) {
        List<Object> cells = new ArrayList<>(List.of(use.question().code(), use.question().text().in(language), use.partCode(),
                use.part().in(language), use.kind().name(), use.concept(), labels.getOrDefault(use.concept(), ""), use.question().type().name()));
        cells.add(use.scale().stream().map(VersionController::scale).collect(Collectors.joining("; ")));
        return cells;
    }

    private static String scale(Option option) {
        return option.code() + "=" + option.value();
    }
}

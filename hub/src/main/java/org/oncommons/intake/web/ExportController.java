package org.oncommons.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.SurveyFiles;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a wave out in forms that survey tools read; answers that nobody signed are drafts and stay. The page that offers them is the
 * wave's own page of exports.
 */
@Controller
class ExportController {

    private final WaveManagement waves;
    private final WaveArchive archive;

    ExportController(WaveManagement waves, WaveArchive archive) {
        this.waves = waves;
        this.archive = archive;
    }

    @GetMapping("/intake/waves/{wave}/export")
    Object export(@PathVariable UUID wave, @RequestParam(defaultValue = "") String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell) throws IOException {
        if (format.isBlank()) {
            return "redirect:/survey/waves/" + wave + "/export";
        }
        boolean frozen = waves.find(wave).orElseThrow(Problem::notFound).state() == WaveState.FROZEN;
        WaveAnswers answers = (frozen ? archive.find(wave) : archive.preview(wave)).orElseThrow(Problem::notFound);
        return file(answers, format, shell.language());
    }

    private static ResponseEntity<byte[]> file(WaveAnswers answers, String format, Locale reader) throws IOException {
        QuestionnaireContent content = answers.questionnaire();
        List<Respondent> respondents = answers.contributions().stream().map(ExportController::respondent).toList();
        String name = "wave-" + answers.year();
        return switch (format) {
            case "codes" -> download(name + "-codes.csv", "text/csv;charset=UTF-8", out -> SurveyFiles.writeCodes(content, respondents, out));
            case "labels" -> download(name + "-labels.csv", "text/csv;charset=UTF-8",
                    out -> SurveyFiles.writeLabels(content, respondents, reader, out));
            case "structure" -> download(name + "-structure.tsv", "text/tab-separated-values;charset=UTF-8",
                    out -> SurveyFiles.writeStructure(content, out));
            case "xlsx" -> download(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    out -> SurveyFiles.writeXlsx(content, respondents, reader, out));
            case "json" -> download(name + ".json", "application/json", out -> SurveyFiles.writeJson(content, respondents, out));
            case "redcap" -> download(name + "-redcap.zip", "application/zip", out -> redcap(content, respondents, reader, out));
            default -> throw Problem.notFound();
        };
    }

    private static void redcap(QuestionnaireContent content, List<Respondent> respondents, Locale reader, ByteArrayOutputStream out)
            throws IOException {
        ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        SurveyFiles.writeRedcapDictionary(content, reader, dictionary);
        SurveyFiles.writeRedcapRecords(content, respondents, reader, records);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("dictionary.csv"));
            dictionary.writeTo(zip);
            zip.putNextEntry(new ZipEntry("records.csv"));
            records.writeTo(zip);
        }
    }

    private static Respondent respondent(Contribution given) {
        List<ReadAnswer> answers = given.answers().stream()
                .map(answer -> ReadAnswer.of(answer.question(), answer.row(), answer.values(), answer.other())).toList();
        return Respondent.of(given.id().toString(), null, "", true, given.label(), answers);
    }

    @FunctionalInterface
    private interface Writing {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static ResponseEntity<byte[]> download(String name, String type, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(out);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }
}

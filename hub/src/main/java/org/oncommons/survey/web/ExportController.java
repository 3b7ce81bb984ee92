package org.oncommons.survey.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.survey.AnswerTable;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
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

/** Takes a wave's answers out, in forms that other programs read. */
@Controller
class ExportController {

    private final WaveManagement waves;
    private final WaveArchive archive;
    private final AnswerTable tables;

    ExportController(WaveManagement waves, WaveArchive archive, AnswerTable tables) {
        this.waves = waves;
        this.archive = archive;
        this.tables = tables;
    }

    @GetMapping("/survey/waves/{wave}/export")
    String page(@PathVariable UUID wave, Model model) {
        WaveAnswers answers = answers(wave);
        model.addAttribute("page", new ExportPage(waves.find(wave).orElseThrow(Problem::notFound), answers.frozen(),
                answers.contributions().size(), answers.hash()));
        return "survey/export";
    }

    @GetMapping("/survey/waves/{wave}/export/answers")
    ResponseEntity<byte[]> answers(@PathVariable UUID wave, @RequestParam String format, @RequestParam(defaultValue = "false") boolean labels,
            @ModelAttribute("shell") Shell shell) {
        WaveAnswers answers = answers(wave);
        if (!format.equals("json")) {
            return tables.table(answers, labels, shell.language()).as(format);
        }
        ContentDisposition disposition = ContentDisposition.attachment().filename("answers-" + answers.year() + ".json").build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(tables.json(answers).getBytes(StandardCharsets.UTF_8));
    }

    private WaveAnswers answers(UUID wave) {
        boolean frozen = waves.find(wave).orElseThrow(Problem::notFound).state() == WaveState.FROZEN;
        return (frozen ? archive.find(wave) : archive.preview(wave)).orElseThrow(Problem::notFound);
    }
}

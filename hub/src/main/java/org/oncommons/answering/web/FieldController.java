package org.oncommons.answering.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.oncommons.answering.AnswerBook;
import org.oncommons.answering.AnswerLimits;
import org.oncommons.answering.AnsweringDesk;
import org.oncommons.answering.Field;
import org.oncommons.answering.GivenAnswer;
import org.oncommons.answering.QuestionComments;
import org.oncommons.answering.SaveOutcome;
import org.oncommons.files.FileStore;
import org.oncommons.files.StoredFile;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.ViewerSource;
import org.oncommons.questions.Question;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.AnswerWords;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Single fields, saved as they are left: asked by {@code static/answering/answering.js}. */
@Controller
class FieldController {

    private final AnsweringDesk desk;
    private final QuestionComments comments;
    private final FileStore files;
    private final ViewerSource viewers;

    FieldController(AnsweringDesk desk, QuestionComments comments, FileStore files, ViewerSource viewers) {
        this.desk = desk;
        this.comments = comments;
        this.files = files;
        this.viewers = viewers;
    }

    @PostMapping(value = "/answering/{wave}/{institution}/questions/{question}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> save(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String question,
            @RequestParam(defaultValue = "") String row, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("shell") Shell shell) {
        Question asked = question(desk.open(viewers.viewer(), wave, institution), question);
        Field field = new Field(question, row);
        FieldInput input = FieldInput.of(asked, field, form);
        SaveOutcome outcome = desk.save(viewers.viewer(), wave, institution, field, input.values(), input.other(), input.version());
        return switch (outcome) {
            case SaveOutcome.Saved saved -> ResponseEntity.ok(state("saved", asked, saved.now(), shell));
            case SaveOutcome.Conflict conflict -> ResponseEntity.status(409).body(state("conflict", asked, conflict.theirs(), shell));
            case SaveOutcome.Refused refused -> ResponseEntity.unprocessableContent().body(Map.of("state", "refused",
                    "message", shell.text(refused.because().textKey(), refused.because().arguments().toArray())));
        };
    }

    @PostMapping("/answering/{wave}/{institution}/questions/{question}/visibility")
    ResponseEntity<Void> show(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String question,
            @RequestParam AnswerVisibility visibility) {
        desk.show(viewers.viewer(), wave, institution, question, visibility);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/answering/{wave}/{institution}/questions/{question}/comments")
    String comment(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String question, @RequestParam String text) {
        comments.add(viewers.viewer(), wave, institution, question, text);
        AnswerBook book = desk.open(viewers.viewer(), wave, institution);
        return "redirect:" + SectionPages.base(book) + "/sections/" + book.sectionOf(question).code() + "#question-" + question;
    }

    @PostMapping("/answering/{wave}/{institution}/questions/{question}/file")
    String upload(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String question,
            @RequestParam MultipartFile file, @RequestParam int version, @ModelAttribute("shell") Shell shell) throws IOException {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution);
        String section = book.sectionOf(question).code();
        if (!book.rights().answers(section)) {
            throw Problem.refused();
        }
        book.wave().requireTaking();
        try (InputStream content = file.getInputStream()) {
            StoredFile stored = files.store(String.valueOf(file.getOriginalFilename()), content, AnswerLimits.PROOF_BYTES);
            SaveOutcome outcome = desk.attach(viewers.viewer(), wave, institution, question, stored.hash(), version);
            if (!(outcome instanceof SaveOutcome.Saved)) {
                throw Problem.conflict("answering.problem.proof-changed");
            }
        }
        return "redirect:" + SectionPages.base(book) + "/sections/" + section + "#question-" + question;
    }

    @GetMapping("/answering/{wave}/{institution}/questions/{question}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String question) {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution);
        StoredFile file = book.answer(question, "").values().stream().findFirst().flatMap(files::find).orElseThrow(Problem::notFound);
        ContentDisposition disposition = ContentDisposition.attachment().filename(file.name(), java.nio.charset.StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(file.hash())));
    }

    private static Question question(AnswerBook book, String code) {
        return book.content().question(code).orElseThrow(Problem::notFound);
    }

    private static Map<String, Object> state(String state, Question question, GivenAnswer answer, Shell shell) {
        Map<String, Object> body = new HashMap<>();
        body.put("state", state);
        body.put("version", answer.version());
        body.put("values", answer.values());
        body.put("other", answer.other());
        body.put("words", AnswerWords.line(question, answer.values(), answer.other(), shell.language()));
        body.put("by", answer.authorName());
        body.put("at", time(answer.at(), shell.zone()));
        return body;
    }

    static String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(moment);
    }
}

package org.oncommons.answering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.AnswerBook;
import org.oncommons.answering.AnsweringDesk;
import org.oncommons.answering.Field;
import org.oncommons.answering.SaveOutcome;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.oncommons.questions.Question;
import org.oncommons.survey.AnswerVisibility;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a section, as a whole: this is how it works without scripts. */
@Controller
class SectionController {

    private final AnsweringDesk desk;
    private final SectionPages pages;
    private final ViewerSource viewers;

    SectionController(AnsweringDesk desk, SectionPages pages, ViewerSource viewers) {
        this.desk = desk;
        this.pages = pages;
        this.viewers = viewers;
    }

    @GetMapping("/answering/{wave}/{institution}/sections/{section}")
    String form(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String section, @ModelAttribute("shell") Shell shell,
            Model model) {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution, section);
        model.addAttribute("page", pages.page(book, section, Map.of(), List.of(), shell.language()));
        return "answering/section";
    }

    @PostMapping("/answering/{wave}/{institution}/sections/{section}")
    String save(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String section,
            @RequestParam MultiValueMap<String, String> form, @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        AnswerBook book = desk.open(viewers.viewer(), wave, institution, section);
        Map<Field, FieldView.Typed> kept = saveAll(book, section, form, shell);
        String base = SectionPages.base(book);
        if (!kept.isEmpty()) {
            AnswerBook now = desk.open(viewers.viewer(), wave, institution, section);
            boolean conflict = !now.editable(section) || kept.values().stream().anyMatch(typed -> typed.theirs() != null);
            response.setStatus(conflict ? 409 : 422);
            model.addAttribute("page", pages.page(now, section, kept, List.of(), shell.language()));
            return "answering/section";
        }
        redirect.addFlashAttribute("flash", shell.text("answering.saved-all"));
        String next = form.getFirst("next");
        return "redirect:" + base + (next == null || next.isBlank() || !next.matches("[A-Za-z0-9_-]+") ? "/sections/" + section
                : "/sections/" + next);
    }

    @PostMapping("/answering/{wave}/{institution}/sections/{section}/ready")
    String ready(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String section,
            @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        List<Field> missing = desk.markReady(viewers.viewer(), wave, institution, section);
        AnswerBook book = desk.open(viewers.viewer(), wave, institution, section);
        if (missing.isEmpty()) {
            redirect.addFlashAttribute("flash", shell.text("answering.section.now-ready"));
            return "redirect:" + SectionPages.base(book);
        }
        response.setStatus(422);
        List<String> questions = missing.stream().map(Field::question).distinct().toList();
        model.addAttribute("page", pages.page(book, section, Map.of(), questions, shell.language()));
        return "answering/section";
    }

    @PostMapping("/answering/{wave}/{institution}/sections/{section}/not-ready")
    String notReady(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String section) {
        desk.markNotReady(viewers.viewer(), wave, institution, section);
        return "redirect:/answering/" + wave + "/" + institution + "/sections/" + section;
    }

    @PostMapping("/answering/{wave}/{institution}/sections/{section}/assign")
    String assign(@PathVariable UUID wave, @PathVariable String institution, @PathVariable String section,
            @RequestParam(required = false) @Nullable UUID person, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        desk.assign(viewers.viewer(), wave, institution, section, person);
        redirect.addFlashAttribute("flash", shell.text(person == null ? "answering.assign.taken-back" : "answering.assign.done"));
        return "redirect:/answering/" + wave + "/" + institution;
    }

    /** Saves each field that says something new; gives back what could not be saved, which is everything after the last day. */
    private Map<Field, FieldView.Typed> saveAll(AnswerBook book, String section, MultiValueMap<String, String> form, Shell shell) {
        Map<Field, FieldView.Typed> kept = new HashMap<>();
        Viewer viewer = viewers.viewer();
        for (Question question : book.section(section).section().questions()) {
            List<String> rows = question.rows().isEmpty() ? List.of("") : question.rows().stream().map(row -> row.code()).toList();
            rows.forEach(row -> saveOne(book, viewer, question, new Field(question.code(), row), form, kept, shell));
            if (kept.isEmpty() || book.editable(section)) {
                saveVisibility(book, viewer, question, form.getFirst("p." + question.code()));
            }
        }
        return kept;
    }

    private void saveOne(
            AnswerBook book, Viewer viewer, Question question, Field field, MultiValueMap<String, String> form,
            Map<Field, FieldView.Typed> kept, Shell shell) {
        FieldInput input = FieldInput.of(question, field, form);
        if (!input.sent() || book.answer(field.question(), field.row()).says(input.values(), input.other())) {
            return;
        }
        try {
            SaveOutcome outcome = desk.save(
                    viewer, book.wave().id(), book.institution().slug(), field, input.values(), input.other(), input.version());
            if (outcome instanceof SaveOutcome.Refused refused) {
                String error = shell.text(refused.because().textKey(), refused.because().arguments().toArray());
                kept.put(field, new FieldView.Typed(input, error, null));
            } else if (outcome instanceof SaveOutcome.Conflict conflict) {
                kept.put(field, new FieldView.Typed(input, "", conflict.theirs()));
            }
        } catch (Problem closed) {
            if (closed.status() != HttpStatus.CONFLICT) {
                throw closed;
            }
            kept.put(field, new FieldView.Typed(input, shell.text(closed.textKey(), closed.arguments()), null));
        }
    }

    private void saveVisibility(AnswerBook book, Viewer viewer, Question question, @Nullable String sent) {
        for (AnswerVisibility visibility : AnswerVisibility.values()) {
            if (visibility.name().equals(sent) && visibility != book.visibility(question.code())) {
                desk.show(viewer, book.wave().id(), book.institution().slug(), question.code(), visibility);
            }
        }
    }
}

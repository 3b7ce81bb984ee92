package org.oncommons.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.DraftManagement;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.questions.SectionTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Translates a draft, part by part and side by side with its first language. */
@Controller
class TranslationController {

    private final DraftManagement drafts;

    TranslationController(DraftManagement drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/questionnaire/{id}/edit/translation")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "0") int part,
            Model model) {
        QuestionnaireContent content = content(id);
        String target = language.isBlank() && content.languages().size() > 1 ? content.languages().get(1) : language;
        model.addAttribute("page", page(id, content, target, part, Map.of(), List.of(), false));
        return "questionnaire/translation";
    }

    @PostMapping("/questionnaire/{id}/edit/translation")
    ModelAndView save(@PathVariable UUID id, @RequestParam String language, @RequestParam int part, @RequestParam String base,
            @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        Map<String, String> typed = TextsForm.typed(sent, "t.");
        List<FieldError> errors = new ArrayList<>();
        TextsForm.checkLengths("t.", typed, errors);
        if (!errors.isEmpty()) {
            return show(page(id, content(id), language, part, typed, errors, false), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            drafts.edit(id, content -> translated(page(id, content, language, part, typed, List.of(), false), base));
        } catch (Conflict meanwhile) {
            return show(page(id, content(id), language, part, typed, List.of(), true), HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("flash", shell.text("questionnaire.translation.saved"));
        int next = sent.getOrDefault("action", "").equals("next") && part < content(id).sections().size() ? part + 1 : part;
        return new ModelAndView("redirect:" + page(id, content(id), language, next, Map.of(), List.of(), false).address(language, next));
    }

    private static QuestionnaireContent translated(TranslationPage page, String base) {
        if (!page.base().equals(base)) {
            throw new Conflict();
        }
        QuestionnaireContent content = page.content();
        if (page.part() == 0) {
            return SectionTexts.translated(content, page.target(), page.typed());
        }
        List<Section> sections = new ArrayList<>(content.sections());
        sections.set(page.part() - 1, SectionTexts.translated(sections.get(page.part() - 1), page.target(), page.typed()));
        return new QuestionnaireContent(content.code(), content.title(), content.introduction(), content.languages(), sections);
    }

    private TranslationPage page(UUID id, QuestionnaireContent content, String target, int part, Map<String, String> typed,
            List<FieldError> errors, boolean conflict) {
        if (!target.isEmpty() && !content.languages().contains(target)) {
            throw Problem.notFound();
        }
        List<SectionTexts> parts = new ArrayList<>(List.of(SectionTexts.of(content)));
        content.sections().forEach(section -> parts.add(SectionTexts.of(section)));
        return new TranslationPage(EditAddresses.of(draft(id)), content, Languages.first(content), target,
                Math.clamp(part, 0, parts.size() - 1), parts, typed, errors, conflict);
    }

    private QuestionnaireContent content(UUID id) {
        return draft(id).content();
    }

    private QuestionnaireVersion draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> Problem.conflict("questionnaire.problem.no-draft"));
    }

    private static ModelAndView show(TranslationPage page, HttpStatus status) {
        return new ModelAndView("questionnaire/translation", Map.of("page", page), status);
    }
}

package org.oncommons.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.DraftManagement;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.QuestionnaireComparison;
import org.oncommons.questions.QuestionnaireContent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head of a draft: title, introduction and languages. */
@Controller
class HeadController {

    private final DraftManagement drafts;

    HeadController(DraftManagement drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/questionnaire/{id}/edit/head")
    String form(@PathVariable UUID id, Model model) {
        QuestionnaireContent content = content(id);
        model.addAttribute("page", new TextsForm(EditAddresses.of(draft(id)), content.code(), "", ContentHash.ofHead(content),
                content.languages(), content.title().byLanguage(), content.introduction().byLanguage(), "", List.of(), null));
        return "questionnaire/head";
    }

    @PostMapping("/questionnaire/{id}/edit/head")
    ModelAndView save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        Map<String, String> typed = sent.toSingleValueMap();
        List<String> kept = sent.getOrDefault("languages", List.of());
        TextsForm form = new TextsForm(EditAddresses.of(draft(id)), content(id).code(), "", typed.getOrDefault("base", ""), kept,
                TextsForm.typed(typed, "title."), TextsForm.typed(typed, "text."), typed.getOrDefault("further", "").strip(), List.of(), null);
        List<FieldError> errors = errors(form);
        if (!errors.isEmpty()) {
            return show(form.refused(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            drafts.edit(id, content -> {
                if (!ContentHash.ofHead(content).equals(form.base())) {
                    throw new Conflict();
                }
                return changed(form, content);
            });
        } catch (Conflict meanwhile) {
            QuestionnaireContent theirs = content(id);
            List<Part> parts = QuestionnaireComparison.between(theirs, changed(form, theirs)).stream()
                    .flatMap(change -> change.parts().stream()).toList();
            return show(form.contested(ContentHash.ofHead(theirs), parts), HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("flash", shell.text("questionnaire.head.saved"));
        return new ModelAndView("redirect:" + (form.further().isEmpty() ? form.at().outline() : form.at().head()));
    }

    private static List<FieldError> errors(TextsForm form) {
        List<FieldError> errors = new ArrayList<>();
        TextsForm.checkLengths("title.", form.title(), errors);
        TextsForm.checkLengths("text.", form.text(), errors);
        if (!form.further().isEmpty() && !Languages.known(form.further())) {
            errors.add(new FieldError("further", "questionnaire.error.language", form.further()));
        }
        form.languages().stream().filter(language -> !Languages.known(language))
                .forEach(language -> errors.add(new FieldError("further", "questionnaire.error.language", language)));
        if (form.languages().isEmpty() && form.further().isEmpty()) {
            errors.add(new FieldError("further", "questionnaire.error.no-language"));
        }
        return errors;
    }

    private static QuestionnaireContent changed(TextsForm form, QuestionnaireContent content) {
        List<String> languages = form.further().isEmpty() || form.languages().contains(form.further())
                ? form.languages() : Languages.with(form.languages(), form.further());
        return new QuestionnaireContent(content.code(), TextsForm.merged(content.title(), content.languages(), form.title()),
                TextsForm.merged(content.introduction(), content.languages(), form.text()), languages.stream().distinct().toList(),
                content.sections());
    }

    private QuestionnaireContent content(UUID id) {
        return draft(id).content();
    }

    private QuestionnaireVersion draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> Problem.conflict("questionnaire.problem.no-draft"));
    }

    private static ModelAndView show(TextsForm form, HttpStatus status) {
        return new ModelAndView("questionnaire/head", Map.of("page", form), status);
    }
}

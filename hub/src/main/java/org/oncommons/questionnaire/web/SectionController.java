package org.oncommons.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.DraftManagement;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.Outline;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.QuestionnaireComparison;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.questions.TextLimits;
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

/** The form of a section's code, title and description. */
@Controller
class SectionController {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final DraftManagement drafts;

    SectionController(DraftManagement drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/questionnaire/{id}/edit/section")
    String form(@PathVariable UUID id, @RequestParam String code, Model model) {
        QuestionnaireContent content = content(id);
        Section section = content.section(code).orElseThrow(Problem::notFound);
        model.addAttribute("page", new TextsForm(EditAddresses.of(draft(id)), code, code, ContentHash.ofHead(section), content.languages(),
                section.title().byLanguage(), section.description().byLanguage(), "", List.of(), null));
        return "questionnaire/section";
    }

    @PostMapping("/questionnaire/{id}/edit/section")
    ModelAndView save(@PathVariable UUID id, @RequestParam Map<String, String> typed, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        QuestionnaireContent seen = content(id);
        TextsForm form = new TextsForm(EditAddresses.of(draft(id)), typed.getOrDefault("code", "").strip(), typed.getOrDefault("original", ""),
                typed.getOrDefault("base", ""), seen.languages(), TextsForm.typed(typed, "title."), TextsForm.typed(typed, "text."), "",
                List.of(), null);
        List<FieldError> errors = errors(form, seen);
        if (!errors.isEmpty()) {
            return show(form.refused(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            drafts.edit(id, content -> {
                Section old = content.section(form.original()).orElseThrow(Conflict::new);
                if (!ContentHash.ofHead(old).equals(form.base())) {
                    throw new Conflict();
                }
                return new Outline(content).replace(form.original(), changed(form, old));
            });
        } catch (Conflict meanwhile) {
            return show(contested(form), HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("flash", shell.text("questionnaire.section.saved"));
        return new ModelAndView("redirect:" + form.at().outline());
    }

    private TextsForm contested(TextsForm form) {
        QuestionnaireContent content = content(form.at().questionnaire());
        Section theirs = content.section(form.original()).orElse(null);
        if (theirs == null) {
            return form.contested("", List.of());
        }
        List<Part> parts = QuestionnaireComparison.between(content, new Outline(content).replace(form.original(),
                        new Section(theirs.code(), changed(form, theirs).title(), changed(form, theirs).description(), theirs.questions())))
                .stream().flatMap(change -> change.parts().stream()).toList();
        return form.contested(ContentHash.ofHead(theirs), parts);
    }

    private static List<FieldError> errors(TextsForm form, QuestionnaireContent content) {
        List<FieldError> errors = new ArrayList<>();
        if (!CODE.matcher(form.code()).matches() || form.code().length() > TextLimits.CODE) {
            errors.add(new FieldError("code", "questionnaire.error.code"));
        } else if (!form.code().equals(form.original()) && content.section(form.code()).isPresent()) {
            errors.add(new FieldError("code", "questionnaire.error.code-taken", form.code()));
        }
        TextsForm.checkLengths("title.", form.title(), errors);
        TextsForm.checkLengths("text.", form.text(), errors);
        return errors;
    }

    private static Section changed(TextsForm form, Section old) {
        return new Section(form.code(), TextsForm.merged(old.title(), form.languages(), form.title()),
                TextsForm.merged(old.description(), form.languages(), form.text()), old.questions());
    }

    private QuestionnaireContent content(UUID id) {
        return draft(id).content();
    }

    private QuestionnaireVersion draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> Problem.conflict("questionnaire.problem.no-draft"));
    }

    private static ModelAndView show(TextsForm form, HttpStatus status) {
        return new ModelAndView("questionnaire/section", Map.of("page", form), status);
    }
}

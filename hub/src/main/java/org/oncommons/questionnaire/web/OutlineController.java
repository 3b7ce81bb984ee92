package org.oncommons.questionnaire.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.DraftManagement;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.Outline;
import org.oncommons.questions.Outline.Place;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
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

/** The outline of a draft: its sections and questions, and their order. */
@Controller
class OutlineController {

    private final DraftManagement drafts;
    private final QuestionnaireManagement questionnaires;

    OutlineController(DraftManagement drafts, QuestionnaireManagement questionnaires) {
        this.drafts = drafts;
        this.questionnaires = questionnaires;
    }

    /** What a button or a drag asks for; places count from 0. */
    record Step(
            @Nullable String op, @Nullable Integer section, @Nullable Integer question, @Nullable Integer toSection,
            @Nullable Integer toQuestion, @Nullable String title) {

        Step {
            op = op == null ? "" : op;
            section = section == null ? 0 : section;
            question = question == null ? 0 : question;
            toSection = toSection == null ? 0 : toSection;
            toQuestion = toQuestion == null ? 0 : toQuestion;
            title = title == null ? "" : title;
        }

        QuestionnaireContent apply(QuestionnaireContent content, String language) {
            Outline outline = new Outline(content);
            Place place = new Place(section, question);
            return switch (op) {
                case "add-section" -> outline.addSection(TextLimits.text(List.of(language), unused -> title));
                case "move" -> outline.move(place, new Place(toSection, toQuestion));
                case "up" -> outline.moveUp(place);
                case "down" -> outline.moveDown(place);
                case "duplicate" -> outline.duplicate(place);
                case "delete" -> outline.remove(place);
                case "section-up" -> outline.moveSection(section, section - 1);
                case "section-down" -> outline.moveSection(section, section + 1);
                case "section-delete" -> outline.removeSection(section);
                default -> throw Problem.invalid("page.problem.bad-request");
            };
        }
    }

    @GetMapping("/questionnaire/{id}/edit")
    String outline(@PathVariable UUID id, Model model) {
        if (drafts.find(id).isEmpty()) {
            questionnaires.latest(id).orElseThrow(Problem::notFound);
            return "redirect:" + new EditAddresses(id).overview();
        }
        model.addAttribute("page", page(id, false));
        return "questionnaire/outline";
    }

    @PostMapping("/questionnaire/{id}/edit/outline")
    ModelAndView step(@PathVariable UUID id, Step step, @RequestParam String order, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        try {
            drafts.edit(id, content -> step.apply(unmoved(content, order), Languages.first(content)));
        } catch (Conflict moved) {
            return conflict(id);
        }
        redirect.addFlashAttribute("flash", shell.text("questionnaire.outline.done." + step.op()));
        return new ModelAndView("redirect:" + new EditAddresses(id).outline() + "#section-" + Math.max(0, step.section()));
    }

    @PostMapping("/questionnaire/{id}/edit/add")
    ModelAndView add(@PathVariable UUID id, @RequestParam int section, @RequestParam QuestionType type, @RequestParam String order) {
        try {
            QuestionnaireContent changed = drafts.edit(id, content -> {
                Outline outline = new Outline(unmoved(content, order));
                if (section < 0 || section >= content.sections().size()) {
                    throw Problem.invalid("page.problem.bad-request");
                }
                return outline.add(section, outline.blank(type));
            });
            Question added = changed.sections().get(section).questions().getLast();
            return new ModelAndView("redirect:" + new EditAddresses(id).question(added.code()));
        } catch (Conflict moved) {
            return conflict(id);
        }
    }

    @PostMapping("/questionnaire/{id}/edit/undo")
    String undo(@PathVariable UUID id, @RequestParam String base, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        drafts.undo(id, base);
        redirect.addFlashAttribute("flash", shell.text("questionnaire.outline.undone"));
        return "redirect:" + new EditAddresses(id).outline();
    }

    private ModelAndView conflict(UUID id) {
        return new ModelAndView("questionnaire/outline", Map.of("page", page(id, true)), HttpStatus.CONFLICT);
    }

    private OutlinePage page(UUID id, boolean conflict) {
        QuestionnaireVersion draft = drafts.find(id).orElseThrow(Problem::notFound);
        ProblemList mend = ProblemList.of(drafts.problems(draft.content()), draft.content().languages());
        return new OutlinePage(EditAddresses.of(draft), draft, mend, drafts.undoable(id), conflict);
    }

    private static QuestionnaireContent unmoved(QuestionnaireContent content, String order) {
        if (!ContentHash.ofOrder(content).equals(order)) {
            throw new Conflict();
        }
        return content;
    }
}

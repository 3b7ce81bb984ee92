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
import org.oncommons.questions.MapUse;
import org.oncommons.questions.QuestionnaireComparison;
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

/** One questionnaire: its versions, its draft's beginning and end. */
@Controller
class QuestionnaireController {

    private final QuestionnaireManagement questionnaires;
    private final DraftManagement drafts;

    QuestionnaireController(QuestionnaireManagement questionnaires, DraftManagement drafts) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
    }

    @GetMapping("/questionnaire/{id}")
    String versions(@PathVariable UUID id, Model model) {
        List<QuestionnaireVersion> versions = questionnaires.versions(id);
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        model.addAttribute("page", new QuestionnairePage(new EditAddresses(id), versions, drafts.find(id).orElse(null)));
        return "questionnaire/questionnaire";
    }

    @PostMapping("/questionnaire/{id}/draft")
    String draft(@PathVariable UUID id) {
        questionnaires.draft(id);
        return "redirect:" + new EditAddresses(id).outline();
    }

    @PostMapping("/questionnaire/{id}/discard")
    String discard(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        drafts.discard(id);
        redirect.addFlashAttribute("flash", shell.text("questionnaire.discarded"));
        return "redirect:" + (questionnaires.latest(id).isPresent() ? new EditAddresses(id).overview() : "/questionnaire");
    }

    @GetMapping("/questionnaire/{id}/publish")
    String publish(@PathVariable UUID id, Model model) {
        if (drafts.find(id).isEmpty()) {
            questionnaires.latest(id).orElseThrow(Problem::notFound);
            return "redirect:" + new EditAddresses(id).overview();
        }
        model.addAttribute("page", page(id, false));
        return "questionnaire/publish";
    }

    @PostMapping("/questionnaire/{id}/publish")
    ModelAndView publish(@PathVariable UUID id, @RequestParam String base, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        try {
            drafts.publish(id, base);
        } catch (Problem problem) {
            if (drafts.find(id).isEmpty()) {
                throw problem;
            }
            return new ModelAndView("questionnaire/publish", Map.of("page", page(id, problem.status() == HttpStatus.CONFLICT)), problem.status());
        }
        redirect.addFlashAttribute("flash", shell.text("questionnaire.published"));
        return new ModelAndView("redirect:" + new EditAddresses(id).overview());
    }

    private PublishPage page(UUID id, boolean conflict) {
        QuestionnaireVersion draft = drafts.find(id).orElseThrow(Problem::notFound);
        @Nullable QuestionnaireVersion before = questionnaires.versions(id).stream().filter(QuestionnaireVersion::published)
                .findFirst().orElse(null);
        return new PublishPage(EditAddresses.of(draft), draft, before, drafts.problems(draft.content()),
                before == null ? List.of() : QuestionnaireComparison.between(before.content(), draft.content()),
                MapUse.of(draft.content()).stream().map(MapUse::concept).distinct().count(), conflict);
    }
}

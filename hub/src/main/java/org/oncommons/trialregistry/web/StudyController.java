package org.oncommons.trialregistry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.trialregistry.Curation;
import org.oncommons.trialregistry.StudyDetails;
import org.oncommons.trialregistry.StudyFilter;
import org.oncommons.trialregistry.StudySearch;
import org.oncommons.trialregistry.StudySummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One study with what the rules found, and what people decide about it. */
@Controller
class StudyController {

    private final StudySearch search;
    private final Curation curation;

    StudyController(StudySearch search, Curation curation) {
        this.search = search;
        this.curation = curation;
    }

    @GetMapping("/trialregistry/studies/{id}")
    String study(@PathVariable String id, Model model) {
        model.addAttribute("page", page(id, "", ""));
        return "trialregistry/study";
    }

    /** The doubtful, those nearest to being recognised first. */
    @GetMapping("/trialregistry/queue")
    String queue(@RequestParam(defaultValue = "1") int page, Model model) {
        Paging<StudySummary> open = search.find(new StudyFilter("", "OPEN", "", "", "", "", "", "", "score", page));
        model.addAttribute("page", new QueuePage(open, open.items().stream().map(one -> search.study(one.id().toString()).orElseThrow(Problem::notFound)).toList()));
        return "trialregistry/queue";
    }

    @PostMapping("/trialregistry/studies/{id}/decision")
    String decide(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String verdict, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (!verdict.equals("YES") && !verdict.equals("NO")) {
                throw Problem.invalid("trialregistry.problem.verdict");
            }
            curation.decide(id, verdict.equals("YES"), reason);
        } catch (Problem refused) {
            if (refused.status().value() != 422) {
                throw refused;
            }
            response.setStatus(422);
            model.addAttribute("page", page(id.toString(), reason, shell.text(refused.textKey(), refused.arguments())));
            return "trialregistry/study";
        }
        redirect.addFlashAttribute("flash", shell.text("trialregistry.decided." + verdict));
        return back.equals("queue") ? "redirect:/trialregistry/queue" : "redirect:/trialregistry/studies/" + id;
    }

    @PostMapping("/trialregistry/studies/{id}/undo")
    String undo(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        curation.undo(id);
        redirect.addFlashAttribute("flash", shell.text("trialregistry.undone"));
        return "redirect:/trialregistry/studies/" + id;
    }

    private StudyPage page(String id, String reason, String problem) {
        StudyDetails study = search.study(id).orElseThrow(Problem::notFound);
        return new StudyPage(study, search.alike(study), SiteMap.of(study), reason, problem);
    }
}

package org.oncommons.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.SurveyFile;
import org.oncommons.intake.Decision;
import org.oncommons.intake.ImportPlan;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.Mapping;
import org.oncommons.intake.RespondentGroup;
import org.oncommons.intake.SurveyImport;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.PlainLetters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answered: each name in the file is an institution, somebody on their own, or left out. */
@Controller
class RespondentsController {

    private static final int ON_A_PAGE = 25;

    private final IntakeManagement intake;
    private final InstitutionDirectory directory;

    RespondentsController(IntakeManagement intake, InstitutionDirectory directory) {
        this.intake = intake;
        this.directory = directory;
    }

    @GetMapping("/intake/{id}/respondents")
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", page(intake.find(id).orElseThrow(Problem::notFound), search, show, page, null));
        return "intake/respondents";
    }

    private RespondentsPage page(SurveyImport which, String search, String show, int number, RespondentsPage.@Nullable Typed refused) {
        SurveyFile file = intake.read(which).file();
        ImportPlan plan = intake.plan(which);
        List<RespondentGroup> shown = plan.groups().stream()
                .filter(group -> show.isEmpty() || show.equals("open") == (group.decision() == null))
                .filter(group -> PlainLetters.found(search, group.name())).toList();
        List<RespondentGroup> open = plan.groups().stream().filter(group -> group.decision() == null).toList();
        int nameable = (int) open.stream().filter(group -> !group.name().isBlank()).count();
        return new RespondentsPage(new StepsView(which, StepsView.Step.RESPONDENTS), which, file.questionnaire(), file.respondents().size(),
                Paging.of(shown, number, ON_A_PAGE), plan.groups().size(), open.size(), nameable, plan.added().size(), search, show, directory.all(), refused);
    }

    @PostMapping("/intake/{id}/respondents")
    String tell(@PathVariable UUID id, @RequestParam Mapping.Unit unit, @RequestParam(defaultValue = "") String institutionQuestion,
            @RequestParam(defaultValue = "") String countryQuestion, @RequestParam(defaultValue = "") String emailQuestion,
            @RequestParam(defaultValue = "false") boolean incomplete) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        SurveyFile file = intake.read(which).file();
        List.of(institutionQuestion, countryQuestion, emailQuestion).stream().filter(code -> !code.isEmpty())
                .forEach(code -> QuestionsController.question(file, code));
        intake.map(id, which.mapping().respondents(unit, institutionQuestion, countryQuestion, emailQuestion, incomplete));
        return "redirect:/intake/" + id + "/respondents";
    }

    /** All that are still open at once. */
    @PostMapping("/intake/{id}/respondents/rest")
    String rest(@PathVariable UUID id, @RequestParam Decision.Action action) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        if (action == Decision.Action.LINK || action == Decision.Action.CREATE) {
            throw Problem.invalid("intake.problem.each");
        }
        Map<String, Decision> decisions = new TreeMap<>(which.mapping().decisions());
        intake.plan(which).groups().stream().filter(group -> group.decision() == null)
                .forEach(group -> decisions.put(group.key(), Decision.of(action)));
        intake.map(id, which.mapping().decisions(decisions));
        return "redirect:/intake/" + id + "/respondents";
    }

    @PostMapping("/intake/{id}/respondents/decide")
    String decide(@PathVariable UUID id, @RequestParam String key, @RequestParam String choice, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        Map<String, Decision> decisions = new TreeMap<>(which.mapping().decisions());
        try {
            decision(choice, name, country, city).ifPresentOrElse(made -> decisions.put(key, made), () -> decisions.remove(key));
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("page", page(which, search, show, page, new RespondentsPage.Typed(
                    key, choice, name, country, city, shell.text(problem.textKey(), problem.arguments()))));
            return "intake/respondents";
        }
        intake.map(id, which.mapping().decisions(decisions));
        redirect.addAttribute("search", search);
        redirect.addAttribute("show", show);
        redirect.addAttribute("page", page);
        return "redirect:/intake/" + id + "/respondents";
    }

    private Optional<Decision> decision(String choice, String name, String country, String city) {
        return switch (choice) {
            case "" -> Optional.empty();
            case "CREATE" -> Optional.of(Decision.create(name, country, city));
            case "ON_THEIR_OWN", "LEAVE_OUT" -> Optional.of(Decision.of(Decision.Action.valueOf(choice)));
            default -> Optional.of(Decision.link(directory.all().stream().filter(one -> one.id().toString().equals(choice)).findFirst()
                    .orElseThrow(Problem::notFound).id()));
        };
    }
}

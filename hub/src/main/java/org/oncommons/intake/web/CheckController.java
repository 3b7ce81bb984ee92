package org.oncommons.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.intake.Finding;
import org.oncommons.intake.ImportPlan;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dry run of an import, where its answers go, and its start. */
@Controller
class CheckController {

    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_TITLE = 200;

    private final IntakeManagement intake;
    private final WaveManagement waves;

    CheckController(IntakeManagement intake, WaveManagement waves) {
        this.intake = intake;
        this.waves = waves;
    }

    @GetMapping("/intake/{id}/check")
    Object check(@PathVariable UUID id, @RequestParam(defaultValue = "") String severity, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        ImportPlan plan = intake.plan(which);
        List<Finding> shown = FindingRows.filtered(plan.findings(), severity);
        if (!format.isBlank()) {
            return FindingRows.download(shown, shell).as(format);
        }
        model.addAttribute("page", page(which, plan, TargetForm.of(which.mapping()), Paging.of(shown, page, ON_A_PAGE), severity, Map.of()));
        return "intake/check";
    }

    @PostMapping("/intake/{id}/check")
    String target(@PathVariable UUID id, @ModelAttribute TargetForm form, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model, HttpServletResponse response) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        Map<String, String> problems = problems(form, shell);
        if (!problems.isEmpty()) {
            return again(which, form, problems, model, response);
        }
        intake.map(id, which.mapping().target(
                form.title().strip(), Integer.parseInt(form.year().strip()), form.wave(), form.everybody(), form.confidential()));
        return "redirect:/intake/" + id + "/check";
    }

    private Map<String, String> problems(TargetForm form, Shell shell) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (form.title().isBlank() || form.title().strip().length() > LONGEST_TITLE) {
            problems.put("title", shell.text("intake.problem.title"));
        }
        if (!form.year().strip().matches("(19|20|21)\\d\\d")) {
            problems.put("year", shell.text("intake.problem.year", form.year()));
        }
        if (!form.wave().isEmpty() && open().stream().noneMatch(one -> one.id().toString().equals(form.wave()))) {
            problems.put("wave", shell.text("intake.problem.wave"));
        }
        return problems;
    }

    /** @param despite whether the coordinator read what is doubtful in the file and goes on all the same */
    @PostMapping("/intake/{id}/start")
    String start(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean despite,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        try {
            UUID job = intake.start(id, despite, shell.text("intake.job", which.mapping().title()),
                    List.of(shell.text("intake.job.reading"), shell.text("intake.job.answers")));
            return "redirect:/jobs/" + job;
        } catch (Problem problem) {
            if (!problem.status().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw problem;
            }
            return again(which, TargetForm.of(which.mapping()),
                    Map.of("despite", shell.text(problem.textKey(), problem.arguments())), model, response);
        }
    }

    private String again(SurveyImport which, TargetForm form, Map<String, String> problems, Model model, HttpServletResponse response) {
        ImportPlan plan = intake.plan(which);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(
                which, plan, form, Paging.of(FindingRows.filtered(plan.findings(), ""), 1, ON_A_PAGE), "", problems));
        return "intake/check";
    }

    private CheckPage page(SurveyImport which, ImportPlan plan, TargetForm form, Paging<Finding> findings, String severity,
            Map<String, String> problems) {
        return new CheckPage(new StepsView(which, StepsView.Step.CHECK), which, plan, form, open(), findings, severity,
                FindingRows.counts(plan.findings()), problems);
    }

    private List<WaveDetails> open() {
        return waves.all().stream().filter(wave -> wave.state() != WaveState.FROZEN).toList();
    }
}

package org.oncommons.intake.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.SurveyFile;
import org.oncommons.intake.Finding;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.Mapping;
import org.oncommons.intake.MappingManagement;
import org.oncommons.intake.ReadSurvey;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questions.QuestionType;
import org.oncommons.survey.WaveManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: what was found, the outcome, its end. */
@Controller
class ImportController {

    private static final int ON_A_PAGE = 50;

    private final IntakeManagement intake;
    private final MappingManagement mappings;
    private final WaveManagement waves;

    ImportController(IntakeManagement intake, MappingManagement mappings, WaveManagement waves) {
        this.intake = intake;
        this.mappings = mappings;
        this.waves = waves;
    }

    @GetMapping("/intake/{id}")
    String open(@PathVariable UUID id, Model model) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        if (intake.running(which)) {
            return "redirect:/jobs/" + which.job();
        }
        if (!which.done()) {
            return "redirect:/intake/" + id + "/found";
        }
        model.addAttribute("page", new OutcomePage(which, which.wave() == null ? null : waves.find(which.wave()).orElse(null)));
        return "intake/outcome";
    }

    @GetMapping("/intake/{id}/found")
    Object found(@PathVariable UUID id, @RequestParam(defaultValue = "") String severity, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        ReadSurvey read = intake.read(which);
        SurveyFile file = read.file();
        List<Finding> all = read.findings();
        List<Finding> shown = FindingRows.filtered(all, severity);
        if (!format.isBlank()) {
            return FindingRows.download(shown, shell).as(format);
        }
        Map<QuestionType, Integer> types = new EnumMap<>(QuestionType.class);
        file.questionnaire().questions().forEach(question -> types.merge(question.type(), 1, Integer::sum));
        int answers = file.respondents().stream().mapToInt(respondent -> respondent.answers().size()).sum();
        Mapping mapping = which.mapping();
        model.addAttribute("page", new FoundPage(new StepsView(which, StepsView.Step.FOUND), which,
                file.questionnaire().title().in(Locale.ENGLISH), types, types.values().stream().mapToInt(Integer::intValue).sum(),
                file.respondents().size(), answers, completeness(file.respondents()), words(file, mapping.institutionQuestion()),
                words(file, mapping.countryQuestion()), Paging.of(shown, page, ON_A_PAGE), severity, FindingRows.counts(all),
                mappings.all(which.structure())));
        return "intake/found";
    }

    private static List<Integer> completeness(List<Respondent> respondents) {
        int complete = (int) respondents.stream().filter(one -> Boolean.TRUE.equals(one.complete())).count();
        int incomplete = (int) respondents.stream().filter(one -> Boolean.FALSE.equals(one.complete())).count();
        return List.of(complete, incomplete, respondents.size() - complete - incomplete);
    }

    private static String words(SurveyFile file, String question) {
        return file.questionnaire().question(question).map(asked -> asked.text().in(Locale.ENGLISH)).orElse("");
    }

    @PostMapping("/intake/{id}/delete")
    String delete(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        intake.delete(id);
        redirect.addFlashAttribute("flash", shell.text("intake.deleted"));
        return "redirect:/intake";
    }
}

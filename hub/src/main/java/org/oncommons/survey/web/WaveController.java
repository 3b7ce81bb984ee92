package org.oncommons.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A wave for coordinators: how it is made, changed and watched. */
@Controller
class WaveController {

    private final WaveManagement waves;
    private final WaveArchive archive;
    private final WavePages pages;
    private final QuestionnaireManagement questionnaires;
    private final PageSettings settings;
    private final Clock clock;

    WaveController(
            WaveManagement waves, WaveArchive archive, WavePages pages, QuestionnaireManagement questionnaires, PageSettings settings,
            Clock clock) {
        this.waves = waves;
        this.archive = archive;
        this.pages = pages;
        this.questionnaires = questionnaires;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/survey/waves/new")
    String form(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(settings.zone()));
        String earlier = archive.frozen().stream().findFirst().map(wave -> wave.id().toString()).orElse("");
        WaveInput input = new WaveInput("", String.valueOf(today.getYear()), "", today.toString(), today.plusWeeks(6).toString(),
                settings.zone(), earlier, "");
        model.addAttribute("page", formPage("/survey/waves", input, "", null, shell));
        return "survey/wave-form";
    }

    @PostMapping("/survey/waves")
    String create(@ModelAttribute WaveInput input, @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response) {
        try {
            return "redirect:/survey/waves/" + waves.create(input.form());
        } catch (Problem problem) {
            return again("/survey/waves", input, problem, null, shell, model, response);
        }
    }

    @GetMapping("/survey/waves/{wave}/settings")
    String settings(@PathVariable UUID wave, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        WaveDetails details = find(wave);
        if (details.state() == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        model.addAttribute("page", formPage("/survey/waves/" + wave + "/settings", WaveInput.of(details), "", details, shell));
        return "survey/wave-form";
    }

    @PostMapping("/survey/waves/{wave}/settings")
    String change(@PathVariable UUID wave, @ModelAttribute WaveInput input, @ModelAttribute("shell") Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            waves.change(wave, input.form(), String.valueOf(input.seen()));
        } catch (Problem problem) {
            WaveDetails now = find(wave);
            WaveInput typed = problem.status() == HttpStatus.CONFLICT ? input.on(now) : input;
            return again("/survey/waves/" + wave + "/settings", typed, problem, now, shell, model, response);
        }
        redirect.addFlashAttribute("flash", shell.text("survey.wave.changed"));
        return "redirect:/survey/waves/" + wave;
    }

    @GetMapping("/survey/waves/{wave}")
    Object monitor(@PathVariable UUID wave, @ModelAttribute("filter") MonitorFilter filter, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        WaveDetails details = find(wave);
        if (!format.isBlank()) {
            return pages.rows(details, filter, shell).as(format);
        }
        model.addAttribute("page", pages.page(details, filter, page, null, shell));
        return "survey/wave";
    }

    @GetMapping("/survey/waves/{wave}/countries")
    ResponseEntity<byte[]> countries(@PathVariable UUID wave, @RequestParam String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return pages.countries(find(wave), shell).as(format);
    }

    private WaveDetails find(UUID wave) {
        return waves.find(wave).orElseThrow(Problem::notFound);
    }

    private String again(
            String action, WaveInput input, Problem problem, @Nullable WaveDetails wave, Shell shell, Model model, HttpServletResponse response) {
        response.setStatus(problem.status().value());
        String message = shell.text(problem.textKey(), problem.arguments());
        model.addAttribute("page", formPage(action, input, message, wave, shell));
        return "survey/wave-form";
    }

    /** @param wave that is changed; null: a new one */
    private WaveFormPage formPage(String action, WaveInput input, String problem, @Nullable WaveDetails wave, Shell shell) {
        return new WaveFormPage(action, input, problem, wave != null, questionnaires.all(), archive.frozen(),
                wave == null || wave.state() == WaveState.DRAFT ? null : fixed(wave, shell));
    }

    private WaveFormPage.Fixed fixed(WaveDetails wave, Shell shell) {
        String asked = questionnaires.version(wave.questionnaireVersion())
                .map(version -> shell.text("survey.form.fixed.questionnaire", version.content().title().in(shell.language()), version.number()))
                .orElse("");
        String before = archive.frozen().stream().filter(one -> one.id().equals(wave.earlier()))
                .map(one -> one.title() + " (" + one.year() + ")").findFirst().orElse(shell.text("survey.form.earlier.none"));
        return new WaveFormPage.Fixed(wave, asked, before);
    }
}

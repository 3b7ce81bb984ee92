package org.oncommons.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.ResponseState;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveMonitor;
import org.oncommons.survey.WaveState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What coordinators do with a wave, step by step. */
@Controller
class WaveStepController {

    private final WaveManagement waves;
    private final WaveMonitor monitor;
    private final WavePages pages;
    private final InstitutionDirectory institutions;

    WaveStepController(WaveManagement waves, WaveMonitor monitor, WavePages pages, InstitutionDirectory institutions) {
        this.waves = waves;
        this.monitor = monitor;
        this.pages = pages;
        this.institutions = institutions;
    }

    @GetMapping("/survey/waves/{wave}/invitations")
    String invitations(@PathVariable UUID wave, Model model) {
        WaveDetails details = find(wave);
        Map<UUID, InstitutionSummary> known = institutions.byId();
        Set<UUID> ids = Set.copyOf(details.institutions());
        List<InstitutionSummary> invited = ids.stream().map(known::get).sorted(Comparator.comparing(InstitutionSummary::name)).toList();
        List<InstitutionSummary> others = institutions.all().stream().filter(institution -> !ids.contains(institution.id())).toList();
        Set<UUID> represented = institutions.represented();
        List<String> unreachable = invited.stream().filter(institution -> !represented.contains(institution.id()))
                .map(InstitutionSummary::name).toList();
        model.addAttribute("page", new InvitationPage(details, invited, others, unreachable));
        return "survey/invitations";
    }

    @PostMapping("/survey/waves/{wave}/invitations")
    String invite(@PathVariable UUID wave, @RequestParam(required = false) @Nullable List<UUID> institution,
            @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        List<UUID> chosen = institution == null ? List.of() : institution;
        waves.invite(wave, chosen);
        return back(wave, shell.text("survey.invitations.done", chosen.size()), redirect);
    }

    @PostMapping("/survey/waves/{wave}/invitations/withdraw")
    String withdraw(@PathVariable UUID wave, @RequestParam UUID institution, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        waves.withdrawInvitation(wave, institution);
        redirect.addFlashAttribute("flash", shell.text("survey.invitations.withdrawn"));
        return "redirect:/survey/waves/" + wave + "/invitations";
    }

    @PostMapping("/survey/waves/{wave}/open")
    String open(@PathVariable UUID wave, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        waves.open(wave);
        WaveDetails opened = find(wave);
        return back(wave, shell.text(opened.takesAnswers() ? "survey.wave.opened" : "survey.wave.opens-later", shell.date(opened.opens())),
                redirect);
    }

    @PostMapping("/survey/waves/{wave}/remind")
    String remind(@PathVariable UUID wave, @RequestParam(required = false) @Nullable List<UUID> institution,
            @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        int written = institution == null ? waves.remindAll(wave) : waves.remind(wave, institution);
        return back(wave, shell.text("survey.wave.reminded", written), redirect);
    }

    @PostMapping("/survey/waves/{wave}/close")
    String close(@PathVariable UUID wave, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        waves.close(wave);
        return back(wave, shell.text("survey.wave.closed"), redirect);
    }

    @GetMapping("/survey/waves/{wave}/freeze")
    String freezing(@PathVariable UUID wave, Model model) {
        WaveDetails details = find(wave);
        if (details.state() == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        List<MonitorRow> rows = monitor.rows(details);
        List<MonitorRow> in = rows.stream()
                .filter(row -> row.state() == ResponseState.SIGNED || row.state() == ResponseState.IMPORTED).toList();
        List<MonitorRow> unsigned = rows.stream().filter(row -> !in.contains(row) && row.answered() > 0).toList();
        model.addAttribute("page", new FreezePage(details, in, unsigned,
                rows.stream().filter(row -> !in.contains(row) && !unsigned.contains(row)).toList()));
        return "survey/freeze";
    }

    @PostMapping("/survey/waves/{wave}/freeze")
    String freeze(@PathVariable UUID wave, @RequestParam(defaultValue = "false") boolean unsigned, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        waves.freeze(wave, unsigned);
        return back(wave, shell.text("survey.wave.frozen"), redirect);
    }

    @PostMapping("/survey/waves/{wave}/reopen")
    String reopen(@PathVariable UUID wave, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String closes,
            @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            waves.reopen(wave, reason, day(closes));
        } catch (Problem problem) {
            if (!problem.status().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw problem;
            }
            response.setStatus(problem.status().value());
            String why = shell.text(problem.textKey(), problem.arguments());
            model.addAttribute("page", pages.page(find(wave), new MonitorFilter("", "", "", ""), 1, new WavePage.Reopening(reason, closes, why), shell));
            return "survey/wave";
        }
        return back(wave, shell.text("survey.wave.reopened"), redirect);
    }

    @PostMapping("/survey/waves/{wave}/delete")
    String delete(@PathVariable UUID wave, @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        waves.delete(wave);
        redirect.addFlashAttribute("flash", shell.text("survey.wave.deleted"));
        return "redirect:/survey";
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException impossible) {
            throw Problem.invalid("survey.problem.days");
        }
    }

    private WaveDetails find(UUID wave) {
        return waves.find(wave).orElseThrow(Problem::notFound);
    }

    private static String back(UUID wave, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/survey/waves/" + wave;
    }
}

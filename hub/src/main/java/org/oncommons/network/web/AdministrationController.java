package org.oncommons.network.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.WorkPackage;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the network office does with institutions, work packages and effort. */
@Controller
class AdministrationController {

    private final InstitutionDirectory directory;
    private final InstitutionManagement management;
    private final EffortLedger ledger;

    AdministrationController(InstitutionDirectory directory, InstitutionManagement management, EffortLedger ledger) {
        this.directory = directory;
        this.management = management;
        this.ledger = ledger;
    }

    @GetMapping("/network/administration/institutions")
    String institutions(Model model) {
        model.addAttribute("page", new InstitutionListPage(directory.everything(), ledger.matrix()));
        return "network/administration-institutions";
    }

    @GetMapping("/network/administration/institutions/new")
    String form(Model model) {
        model.addAttribute("page", InstitutionFormPage.of(null, InstitutionForm.empty()));
        return "network/institution-form";
    }

    @PostMapping("/network/administration/institutions/new")
    String create(
            @ModelAttribute InstitutionForm form, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        FormProblems problems = form.problems(shell);
        if (problems.none()) {
            String wish = form.shortName().isBlank() ? form.name() : form.shortName();
            problems = problems.unless(shell, () -> management.create(wish, form.profile()));
        }
        if (problems.none()) {
            redirect.addFlashAttribute("flash", shell.text("network.institution.added"));
            return "redirect:/network/administration/institutions";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", InstitutionFormPage.of(null, form).with(problems));
        return "network/institution-form";
    }

    @PostMapping("/network/administration/institutions/{slug}/leave")
    String leave(@PathVariable String slug) {
        management.leave(institution(slug).summary().id());
        return "redirect:/network/institutions/" + slug;
    }

    @PostMapping("/network/administration/institutions/{slug}/come-back")
    String comeBack(@PathVariable String slug) {
        management.comeBack(institution(slug).summary().id());
        return "redirect:/network/institutions/" + slug;
    }

    @GetMapping("/network/administration/work-packages")
    String workPackages(Model model) {
        model.addAttribute("page", new WorkPackagesPage(ledger.matrix(), new WorkPackage("", "", ""), FormProblems.NONE));
        return "network/administration-work-packages";
    }

    @PostMapping("/network/administration/work-packages")
    String define(
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String plain, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response) {
        WorkPackage typed = new WorkPackage(code.strip(), title, plain);
        FormProblems problems = FormProblems.NONE.unless(shell, () -> ledger.define(typed));
        if (problems.none()) {
            return "redirect:/network/administration/work-packages";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", new WorkPackagesPage(ledger.matrix(), typed, problems));
        return "network/administration-work-packages";
    }

    @PostMapping("/network/administration/work-packages/{code}/remove")
    String remove(@PathVariable String code) {
        ledger.remove(code);
        return "redirect:/network/administration/work-packages";
    }

    @GetMapping("/network/administration/effort/{slug}")
    String effort(@PathVariable String slug, Model model) {
        InstitutionDetails institution = institution(slug);
        var matrix = ledger.matrix();
        Map<String, String> months = new LinkedHashMap<>();
        matrix.workPackages().forEach(part ->
                months.put(part.code(), EffortPage.shown(matrix.months(institution.summary().id(), part.code()))));
        model.addAttribute("page", new EffortFormPage(institution.summary(), matrix.workPackages(), months, FormProblems.NONE));
        return "network/administration-effort";
    }

    @PostMapping("/network/administration/effort/{slug}")
    String changeEffort(
            @PathVariable String slug, @RequestParam Map<String, String> typed, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model, HttpServletResponse response) {
        InstitutionDetails institution = institution(slug);
        var parts = ledger.workPackages();
        Map<String, BigDecimal> months = new LinkedHashMap<>();
        FormProblems problems = FormProblems.NONE;
        for (WorkPackage part : parts) {
            String text = typed.getOrDefault("months-" + part.code(), "").strip().replace(',', '.');
            if (text.isEmpty() || text.matches("\\d{1,4}(\\.\\d{1,2})?")) {
                months.put(part.code(), text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
            } else {
                problems = problems.and(part.code(), shell.text("network.problem.months"));
            }
        }
        if (problems.none()) {
            ledger.setAll(institution.summary().id(), months);
            return "redirect:/network/institutions/" + slug;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Map<String, String> shown = new LinkedHashMap<>();
        parts.forEach(part -> shown.put(part.code(), typed.getOrDefault("months-" + part.code(), "")));
        model.addAttribute("page", new EffortFormPage(institution.summary(), parts, shown, problems));
        return "network/administration-effort";
    }

    private InstitutionDetails institution(String slug) {
        return directory.details(slug).orElseThrow(Problem::notFound);
    }
}

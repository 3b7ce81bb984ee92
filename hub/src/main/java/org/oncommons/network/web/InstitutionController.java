package org.oncommons.network.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.PeopleDirectory;
import org.oncommons.network.ProfileSection;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Profiles of institutions: read by everybody, changed by their representatives. */
@Controller
class InstitutionController {

    private final InstitutionDirectory directory;
    private final InstitutionManagement management;
    private final PeopleDirectory people;
    private final EffortLedger ledger;
    private final List<ProfileSection> sections;

    InstitutionController(
            InstitutionDirectory directory, InstitutionManagement management, PeopleDirectory people, EffortLedger ledger,
            List<ProfileSection> sections) {
        this.directory = directory;
        this.management = management;
        this.people = people;
        this.ledger = ledger;
        this.sections = sections;
    }

    @GetMapping("/network/institutions/{slug}")
    String profile(@PathVariable String slug, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        InstitutionDetails institution = directory.details(slug).orElseThrow(Problem::notFound);
        var summary = institution.summary();
        model.addAttribute("page", new InstitutionPage(
                institution, people.of(summary.id(), shell.viewer()), ledger.matrix(), EuropeMap.of(List.of(summary), Set.of(summary.id())),
                sections.stream().map(section -> section.section(summary.id(), shell)).flatMap(Optional::stream).toList(),
                management.mayEdit(shell.viewer(), summary.id())));
        return "network/institution";
    }

    @GetMapping("/network/institutions/{slug}/edit")
    String form(@PathVariable String slug, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        InstitutionDetails institution = editable(slug, shell);
        model.addAttribute("page", InstitutionFormPage.of(institution, InstitutionForm.of(institution)));
        return "network/institution-form";
    }

    @PostMapping("/network/institutions/{slug}/edit")
    Object change(
            @PathVariable String slug, @ModelAttribute InstitutionForm form, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        InstitutionDetails institution = editable(slug, shell);
        FormProblems problems = form.problems(shell);
        if (problems.none()) {
            problems = problems.unless(shell, () -> management.change(institution.summary().id(), form.profile(), form.versionNumber()));
        }
        if (problems.none()) {
            redirect.addFlashAttribute("flash", shell.text("network.institution.saved"));
            return "redirect:/network/institutions/" + slug;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", InstitutionFormPage.of(institution, form).with(problems));
        return "network/institution-form";
    }

    private InstitutionDetails editable(String slug, Shell shell) {
        InstitutionDetails institution = directory.details(slug).orElseThrow(Problem::notFound);
        if (!management.mayEdit(shell.viewer(), institution.summary().id())) {
            throw Problem.refused();
        }
        return institution;
    }
}

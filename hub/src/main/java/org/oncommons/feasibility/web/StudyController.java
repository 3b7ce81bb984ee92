package org.oncommons.feasibility.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.feasibility.SiteRequests;
import org.oncommons.network.DirectoryFacet;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Protocols;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks institutions whether a study can be done, and shows the forecast, for the study's authors. */
@Controller
class StudyController {

    private static final String PATH = "/feasibility/{protocol}";

    private final Protocols protocols;
    private final SiteRequests requests;
    private final InstitutionDirectory institutions;
    private final List<DirectoryFacet> facets;
    private final Clock clock;

    StudyController(
            Protocols protocols, SiteRequests requests, InstitutionDirectory institutions, List<DirectoryFacet> facets, Clock clock) {
        this.protocols = protocols;
        this.requests = requests;
        this.institutions = institutions;
        this.facets = facets;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String study(
            @PathVariable UUID protocol, @RequestParam Map<String, String> given,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        StudyPage page = page(protocol, given, List.of(), "", "", shell);
        if (!page.form().error().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("page", page);
        return "feasibility/study";
    }

    private StudyPage page(UUID protocol, Map<String, String> given, List<String> chosen, String message, String wrong, Shell shell) {
        StudyWriting writing = new StudyWriting(protocols.find(protocol, shell.viewer()), requests.of(protocol, shell.viewer()),
                institutions.byId(), shell);
        List<DirectoryFacet.Group> groups = facets.stream().flatMap(facet -> facet.groups(shell).stream()).toList();
        StudyPage.Candidates candidates = writing.candidates(institutions.all(), groups, given.getOrDefault("having", ""),
                institutions.represented(), chosen, message);
        return writing.page(writing.form(given), candidates, wrong, LocalDate.now(clock));
    }

    @PostMapping(PATH + "/requests")
    String ask(
            @PathVariable UUID protocol, @RequestParam(defaultValue = "") List<String> institution,
            @RequestParam(defaultValue = "") String message, @RequestParam Map<String, String> given, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        List<UUID> asked = institutions.all().stream().filter(one -> institution.contains(one.slug())).map(InstitutionSummary::id).toList();
        try {
            int count = requests.ask(protocol, asked, message, shell.viewer());
            redirect.addFlashAttribute("flash", shell.text("feasibility.asked", count));
            return back(protocol);
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY && problem.status() != HttpStatus.CONFLICT) {
                throw problem;
            }
            response.setStatus(problem.status().value());
            Map<String, String> filter = given.entrySet().stream().filter(one -> one.getKey().equals("having"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            String wrong = shell.text(problem.textKey(), problem.arguments());
            model.addAttribute("page", page(protocol, filter, institution, message, wrong, shell));
            return "feasibility/study";
        }
    }

    @PostMapping(PATH + "/requests/{slug}/withdraw")
    String withdraw(
            @PathVariable UUID protocol, @PathVariable String slug, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        InstitutionSummary institution = institutions.bySlug(slug).orElseThrow(Problem::notFound);
        requests.withdraw(protocol, institution.id(), shell.viewer());
        redirect.addFlashAttribute("flash", shell.text("feasibility.withdrawn", institution.name()));
        return back(protocol);
    }

    private static String back(UUID protocol) {
        return "redirect:/feasibility/" + protocol;
    }
}

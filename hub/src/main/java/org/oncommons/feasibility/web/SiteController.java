package org.oncommons.feasibility.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.oncommons.feasibility.SiteRequest;
import org.oncommons.feasibility.SiteRequests;
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

/** An institution says whether it could take part in a study, for who represents it. */
@Controller
class SiteController {

    private static final String PATH = "/feasibility/{protocol}/sites/{slug}";

    private final SiteRequests requests;
    private final Protocols protocols;
    private final InstitutionDirectory institutions;

    SiteController(SiteRequests requests, Protocols protocols, InstitutionDirectory institutions) {
        this.requests = requests;
        this.protocols = protocols;
        this.institutions = institutions;
    }

    @GetMapping("/feasibility")
    String asked(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Map<UUID, InstitutionSummary> known = institutions.byId();
        List<RequestsPage.Asked> asked = requests.to(shell.viewer()).stream().map(request -> asked(request, known, shell)).toList();
        List<RequestsPage.Study> own = protocols.own(shell.viewer()).stream()
                .map(study -> new RequestsPage.Study(study.title(), "/feasibility/" + study.id())).toList();
        model.addAttribute("page", new RequestsPage(asked, own));
        return "feasibility/requests";
    }

    private RequestsPage.Asked asked(SiteRequest request, Map<UUID, InstitutionSummary> known, Shell shell) {
        InstitutionSummary institution = known.get(request.institution());
        return new RequestsPage.Asked(protocols.find(request.protocol(), shell.viewer()).summary().title(), institution.name(),
                "/feasibility/" + request.protocol() + "/sites/" + institution.slug(), request.state().name().toLowerCase(Locale.ROOT),
                request.askedBy(), shell.moment(request.askedAt()));
    }

    @GetMapping(PATH)
    String site(
            @PathVariable UUID protocol, @PathVariable String slug, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        SiteRequest request = requests.find(protocol, institution(slug).id(), shell.viewer());
        model.addAttribute("page", new SitePage(protocols.find(protocol, shell.viewer()).summary(), institution(slug), request,
                SiteForm.of(request), ""));
        return "feasibility/site";
    }

    @PostMapping(PATH)
    String answer(
            @PathVariable UUID protocol, @PathVariable String slug, @ModelAttribute SiteForm form,
            @RequestParam(defaultValue = "-1") int version, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        UUID institution = institution(slug).id();
        return done(protocol, slug, form, () -> requests.answer(protocol, institution, form.answer(), version, shell.viewer()),
                "feasibility.said", shell, model, response, redirect);
    }

    @PostMapping(PATH + "/decline")
    String decline(
            @PathVariable UUID protocol, @PathVariable String slug, @ModelAttribute SiteForm form,
            @RequestParam(defaultValue = "-1") int version, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        UUID institution = institution(slug).id();
        return done(protocol, slug, form, () -> requests.decline(protocol, institution, form.remark(), version, shell.viewer()),
                "feasibility.declined", shell, model, response, redirect);
    }

    private String done(
            UUID protocol, String slug, SiteForm form, Runnable action, String said, Shell shell, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        InstitutionSummary institution = institution(slug);
        requests.find(protocol, institution.id(), shell.viewer());
        try {
            action.run();
            redirect.addFlashAttribute("flash", shell.text(said));
            return "redirect:/feasibility";
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY && problem.status() != HttpStatus.CONFLICT) {
                throw problem;
            }
            response.setStatus(problem.status().value());
            model.addAttribute("page", new SitePage(protocols.find(protocol, shell.viewer()).summary(), institution,
                    requests.find(protocol, institution.id(), shell.viewer()), form, shell.text(problem.textKey(), problem.arguments())));
            return "feasibility/site";
        }
    }

    private InstitutionSummary institution(String slug) {
        return institutions.bySlug(slug).orElseThrow(Problem::notFound);
    }
}

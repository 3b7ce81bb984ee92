package org.oncommons.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.consortium.Consortia;
import org.oncommons.consortium.Outcome;
import org.oncommons.consortium.ProposalManagement.Content;
import org.oncommons.consortium.ProposalManagement;
import org.oncommons.consortium.SavedProposal;
import org.oncommons.consortium.Wishes;
import org.oncommons.methods.decision.Proposal;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals: kept, shared, copied, changed, deleted, taken along. */
@Controller
class ProposalController {

    private static final String FLASH = "flash";
    private static final String LIST = "/consortium/proposals";

    private final Builder builder;
    private final ProposalManagement proposals;
    private final ProposalFiles files;
    private final PageSettings settings;

    ProposalController(Builder builder, ProposalManagement proposals, ProposalFiles files, PageSettings settings) {
        this.builder = builder;
        this.proposals = proposals;
        this.files = files;
        this.settings = settings;
    }

    @GetMapping(LIST)
    String list(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", new ProposalListPage(proposals.of(shell.viewer()), shell.viewer().account()));
        return "consortium/proposals";
    }

    @GetMapping("/consortium/proposals/{id}")
    Object own(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        return show(proposals.own(id, shell.viewer()), LIST + "/" + id, format, shell, model);
    }

    @GetMapping("/consortium/shared/{token}")
    Object shared(
            @PathVariable String token, @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        return show(byToken(token), "/consortium/shared/" + token, format, shell, model);
    }

    private Object show(SavedProposal saved, String path, String format, Shell shell, Model model) {
        ProposalPage page = page(saved, path, shell);
        if (!format.isEmpty()) {
            return files.as(format, page, shell);
        }
        model.addAttribute("page", page);
        return "consortium/proposal";
    }

    private ProposalPage page(SavedProposal saved, String path, Shell shell) {
        Viewer viewer = shell.viewer();
        Optional<Consortia.Choice> choice = builder.choice(viewer);
        Optional<Wishes> wishes = choice.map(found -> builder.complete(WishQuery.read(saved.wishes()), found));
        return new ProposalPage(saved, viewer.coordinator() || saved.owner().equals(viewer.account()),
                settings.publicUrl() + "/consortium/shared/" + saved.token(), path,
                wishes.map(found -> builder.matrix(choice.get(), found, saved.members(), shell)).orElse(null),
                wishes.map(found -> builder.summary(choice.get(), found, shell)).orElse(List.of()),
                saved.name(), saved.note(), "", saved.members().stream().filter(key -> choice.flatMap(found -> found.institution(key)).isEmpty()).toList());
    }

    @PostMapping(LIST)
    Object save(
            @ModelAttribute ProposalForm form, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        String wrong = wrong(form, shell);
        if (!wrong.isEmpty()) {
            return builderAgain(form, "", wrong, shell);
        }
        SavedProposal saved = proposals.save(shell.viewer(), found(form, shell));
        redirect.addFlashAttribute(FLASH, shell.text("consortium.saved"));
        return "redirect:" + LIST + "/" + saved.id();
    }

    @PostMapping("/consortium/proposals/{id}")
    Object change(
            @PathVariable UUID id, @ModelAttribute ProposalForm form, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        SavedProposal before = proposals.own(id, shell.viewer());
        String wrong = wrong(form, shell);
        if (!wrong.isEmpty() && form.wishes().isEmpty()) {
            return new ModelAndView("consortium/proposal",
                    Map.of("page", page(before, LIST + "/" + id, shell).refused(form.name(), form.note(), wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!wrong.isEmpty()) {
            return builderAgain(form, id.toString(), wrong, shell);
        }
        Content content = form.wishes().isEmpty()
                ? new Content(form.name(), form.note(), before.wishes(), before.members(), before.proven(), before.wave()) : found(form, shell);
        try {
            proposals.change(id, form.versionNumber(), shell.viewer(), content);
        } catch (Problem changed) {
            if (changed.status() != HttpStatus.CONFLICT) {
                throw changed;
            }
            return changedMeanwhile(proposals.own(id, shell.viewer()), form, shell.text(changed.textKey(), changed.arguments()), shell);
        }
        redirect.addFlashAttribute(FLASH, shell.text("consortium.changed"));
        return "redirect:" + LIST + "/" + id;
    }

    /** As it is now, with what was typed: sent again, that replaces it. */
    private ModelAndView changedMeanwhile(SavedProposal now, ProposalForm form, String sentence, Shell shell) {
        return form.wishes().isEmpty() ? new ModelAndView("consortium/proposal",
                Map.of("page", page(now, LIST + "/" + now.id(), shell).refused(form.name(), form.note(), sentence)), HttpStatus.CONFLICT)
                : builderAgain(form, new BuilderPage.Editing(now.id().toString(), now.version(), form.name(), form.note(), sentence),
                        HttpStatus.CONFLICT, shell);
    }

    /** What is wrong with the words, in a sentence; empty: nothing. */
    private static String wrong(ProposalForm form, Shell shell) {
        try {
            ProposalManagement.checkWords(form.name(), form.note());
            return "";
        } catch (Problem problem) {
            return shell.text(problem.textKey(), problem.arguments());
        }
    }

    /** The group again, with what was typed to keep it. */
    private ModelAndView builderAgain(ProposalForm form, String id, String wrong, Shell shell) {
        return builderAgain(form, new BuilderPage.Editing(id, form.versionNumber(), form.name(), form.note(), wrong),
                HttpStatus.UNPROCESSABLE_CONTENT, shell);
    }

    private ModelAndView builderAgain(ProposalForm form, BuilderPage.Editing typed, HttpStatus status, Shell shell) {
        Consortia.Choice choice = builder.choice(shell.viewer()).orElseThrow(() -> Problem.invalid("consortium.problem.no-wave"));
        return new ModelAndView("consortium/builder", Map.of("page", builder.page(choice, WishQuery.read(form.wishes()), null, typed, shell)),
                status);
    }

    /** Searches again, so that what is kept is what the wishes lead to and not what a form says. */
    private Content found(ProposalForm form, Shell shell) {
        Consortia.Choice choice = builder.choice(shell.viewer()).orElseThrow(() -> Problem.invalid("consortium.problem.no-wave"));
        WishForm wished = WishQuery.read(form.wishes());
        wished.wrong().stream().findFirst().ifPresent(wrong -> {
            throw Problem.invalid("consortium.problem.wishes");
        });
        Wishes wishes = builder.complete(wished, choice);
        Outcome outcome = builder.search(choice, wishes, null, Consortia.Listener.NONE);
        Proposal best = outcome.best().orElseThrow(() -> Problem.invalid("consortium.problem.no-group"));
        List<String> members = choice.institutions().stream().filter(profile -> best.members().contains(profile.id().toString()))
                .map(profile -> profile.institution().slug()).toList();
        return new Content(form.name(), form.note(), WishForm.query(wishes), members, best.proven(), choice.network().profiles().title());
    }

    @PostMapping("/consortium/proposals/{id}/copy")
    String copy(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        return copied(proposals.own(id, shell.viewer()), shell, redirect);
    }

    @PostMapping("/consortium/shared/{token}/copy")
    String copyShared(@PathVariable String token, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        return copied(byToken(token), shell, redirect);
    }

    private String copied(SavedProposal original, Shell shell, RedirectAttributes redirect) {
        SavedProposal copy = proposals.copy(original, shell.text("consortium.copy.name", original.name()), shell.viewer());
        redirect.addFlashAttribute(FLASH, shell.text("consortium.copied"));
        return "redirect:" + LIST + "/" + copy.id();
    }

    @PostMapping("/consortium/proposals/{id}/delete")
    String delete(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        proposals.delete(id, shell.viewer());
        redirect.addFlashAttribute(FLASH, shell.text("consortium.deleted"));
        return "redirect:" + LIST;
    }

    private SavedProposal byToken(String token) {
        return proposals.shared(token).orElseThrow(Problem::notFound);
    }
}

package org.oncommons.network.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.AccountSummary;
import org.oncommons.identity.Role;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.MembershipRole;
import org.oncommons.network.PeopleDirectory;
import org.oncommons.network.PersonManagement;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the network office does with people: add them, say where they belong, invite them to sign in, let them leave. */
@Controller
class MembersController {

    private static final String LIST = "/network/administration/people";
    private static final int PAGE_SIZE = 50;

    private final PeopleDirectory people;
    private final PersonManagement management;
    private final InstitutionDirectory institutions;
    private final Vocabulary vocabulary;
    private final AccountManagement accounts;

    MembersController(PeopleDirectory people, PersonManagement management, InstitutionDirectory institutions, Vocabulary vocabulary,
            AccountManagement accounts) {
        this.people = people;
        this.management = management;
        this.institutions = institutions;
        this.vocabulary = vocabulary;
        this.accounts = accounts;
    }

    @GetMapping("/network/administration/people")
    String list(@ModelAttribute(name = "filter") PeopleFilter filter, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<PersonSummary> chosen = people.everybody().stream().filter(filter::accepts).sorted(filter.order(shell.language())).toList();
        model.addAttribute("page", new MembersPage(filter, Paging.of(chosen, filter.page(), PAGE_SIZE)));
        return "network/administration-people";
    }

    @GetMapping("/network/administration/people/new")
    String form(Model model) {
        model.addAttribute("page", new PersonFormPage(null, false, PersonForm.empty(), FormProblems.NONE, vocabulary, List.of(), null));
        return "network/person-form";
    }

    @PostMapping("/network/administration/people/new")
    String add(
            @ModelAttribute PersonForm form, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        FormProblems problems = form.problems(shell);
        UUID[] added = new UUID[1];
        if (problems.none()) {
            problems = problems.unless(shell, () -> added[0] = management.add(form.email(), form.profile()));
        }
        if (problems.none()) {
            redirect.addFlashAttribute("flash", shell.text("network.person.added"));
            return "redirect:" + LIST + "/" + added[0];
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", new PersonFormPage(null, false, form, problems, vocabulary, List.of(), null));
        return "network/person-form";
    }

    @GetMapping("/network/administration/people/{id}")
    String edit(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        PersonSummary person = person(id, shell);
        PersonForm form = PersonForm.of(person.email(), people.profile(id).orElseThrow(Problem::notFound));
        model.addAttribute("page", new PersonFormPage(person, false, form, FormProblems.NONE, vocabulary, institutions.all(), account(person)));
        return "network/person-form";
    }

    @PostMapping("/network/administration/people/{id}")
    String change(
            @PathVariable UUID id, @ModelAttribute PersonForm form, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        PersonSummary person = person(id, shell);
        FormProblems problems = form.problems(shell);
        if (problems.none()) {
            problems = problems.unless(shell, () -> management.describe(id, form.profile(), form.seen()));
        }
        if (problems.none()) {
            redirect.addFlashAttribute("flash", shell.text("network.person.saved"));
            return "redirect:" + LIST + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", new PersonFormPage(person, false, form, problems, vocabulary, institutions.all(), account(person)));
        return "network/person-form";
    }

    @PostMapping("/network/administration/people/{id}/join")
    String join(@PathVariable UUID id, @RequestParam UUID institution, @RequestParam MembershipRole role) {
        management.join(id, institution, role);
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping("/network/administration/people/{id}/leave")
    String leave(@PathVariable UUID id, @RequestParam UUID institution, @RequestParam MembershipRole role) {
        management.leave(id, institution, role);
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping("/network/administration/people/{id}/invite")
    String invite(
            @PathVariable UUID id, @RequestParam String email, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        management.invite(id, email);
        redirect.addFlashAttribute("flash", shell.text("network.person.invite.done", email));
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping("/network/administration/people/{id}/roles")
    String roles(@PathVariable UUID id, @RequestParam(required = false) Set<Role> roles,
            @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        management.giveRoles(id, roles == null ? Set.of() : roles);
        redirect.addFlashAttribute("flash", shell.text("network.person.saved"));
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping("/network/administration/people/{id}/deactivate")
    String deactivate(@PathVariable UUID id) {
        management.deactivate(id);
        return "redirect:" + LIST + "/" + id;
    }

    @PostMapping("/network/administration/people/{id}/reactivate")
    String reactivate(@PathVariable UUID id) {
        management.reactivate(id);
        return "redirect:" + LIST + "/" + id;
    }

    private @Nullable AccountSummary account(PersonSummary person) {
        return person.account() == null ? null : accounts.find(person.account()).orElse(null);
    }

    private PersonSummary person(UUID id, Shell shell) {
        return people.find(id, shell.viewer()).orElseThrow(Problem::notFound);
    }
}

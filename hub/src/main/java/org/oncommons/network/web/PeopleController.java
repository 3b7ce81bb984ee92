package org.oncommons.network.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.PeopleDirectory;
import org.oncommons.network.PersonManagement;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.Download;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Concept;
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

/** The directory of people, their profiles, and the reader's own. */
@Controller
class PeopleController {

    private static final int PAGE_SIZE = 50;

    private final PeopleDirectory people;
    private final InstitutionDirectory institutions;
    private final PersonManagement management;
    private final Vocabulary vocabulary;

    PeopleController(PeopleDirectory people, InstitutionDirectory institutions, PersonManagement management, Vocabulary vocabulary) {
        this.people = people;
        this.institutions = institutions;
        this.management = management;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/network/people")
    String directory(
            @ModelAttribute(name = "filter") PeopleFilter filter, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<PersonSummary> all = people.visibleTo(shell.viewer());
        Set<String> named = all.stream().flatMap(person -> person.interests().stream()).collect(Collectors.toSet());
        model.addAttribute("page", new PeoplePage(
                filter, Paging.of(chosen(all, filter, shell), filter.page(), PAGE_SIZE), all.size(),
                all.stream().flatMap(person -> person.places().stream()).map(PersonSummary.Place::country).distinct()
                        .sorted(Comparator.comparing(shell::country)).toList(),
                all.stream().map(PersonSummary::profession).filter(profession -> !profession.isBlank()).distinct().sorted().toList(),
                vocabulary.all().stream().filter(concept -> named.contains(concept.code())).toList()));
        return "network/people";
    }

    @GetMapping(value = "/network/people", params = "format")
    Object download(
            @RequestParam String format, @ModelAttribute(name = "filter") PeopleFilter filter,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        List<List<@Nullable Object>> rows = chosen(people.visibleTo(shell.viewer()), filter, shell).stream()
                .map(person -> List.<@Nullable Object>of(
                        person.name(), person.jobTitle(), person.profession(),
                        person.places().stream().map(PersonSummary.Place::name).distinct().collect(Collectors.joining("; ")),
                        person.places().stream().map(PersonSummary.Place::country).distinct().collect(Collectors.joining("; ")),
                        String.join("; ", person.interests().stream().sorted().toList()),
                        person.emailShown() ? person.email() : "")).toList();
        return new Download(
                "people", List.of("name", "job_title", "profession", "institutions", "countries", "interests", "email"), rows).as(format);
    }

    @GetMapping("/network/people/{id}")
    String profile(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        PersonSummary person = people.find(id, shell.viewer()).orElseThrow(Problem::notFound);
        List<Concept> interests = vocabulary.all().stream().filter(concept -> person.interests().contains(concept.code())).toList();
        model.addAttribute("page", new PersonPage(
                person, people.profile(id).orElseThrow(Problem::notFound), interests,
                Objects.equals(person.account(), shell.viewer().account())));
        return "network/person";
    }

    @GetMapping("/network/me")
    String own(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        PersonSummary person = self(shell);
        if (person == null) {
            return "network/no-profile";
        }
        PersonForm form = PersonForm.of(person.email(), people.profile(person.id()).orElseThrow(Problem::notFound));
        model.addAttribute("page", new PersonFormPage(person, true, form, FormProblems.NONE, vocabulary, List.of(), null));
        return "network/person-form";
    }

    @PostMapping("/network/me")
    String change(
            @ModelAttribute PersonForm form, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        PersonSummary person = self(shell);
        if (person == null) {
            throw Problem.notFound();
        }
        FormProblems problems = form.problems(shell);
        if (problems.none()) {
            problems = problems.unless(shell, () -> management.describe(person.id(), form.profile(), form.seen()));
        }
        if (problems.none()) {
            redirect.addFlashAttribute("flash", shell.text("network.person.saved"));
            return "redirect:/network/people/" + person.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", new PersonFormPage(person, true, form, problems, vocabulary, List.of(), null));
        return "network/person-form";
    }

    private @Nullable PersonSummary self(Shell shell) {
        UUID account = shell.viewer().account();
        return account == null ? null : institutions.personOf(account).orElse(null);
    }

    private static List<PersonSummary> chosen(List<PersonSummary> all, PeopleFilter filter, Shell shell) {
        return all.stream().filter(filter::accepts).sorted(filter.order(shell.language())).toList();
    }
}

package org.oncommons.protocols.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.network.PeopleDirectory;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Dictionary;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolManagement;
import org.oncommons.protocols.ProtocolReview;
import org.oncommons.protocols.ProtocolState;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.Protocols;
import org.oncommons.protocols.Readiness;
import org.oncommons.protocols.Visibility;
import org.oncommons.vocabulary.PlainLetters;
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

/** State, sharing and authors of a record. */
@Controller
class StandingController {

    private static final int FOUND_AT_MOST = 20;
    private static final String FLASH = "flash";

    private final Protocols protocols;
    private final ProtocolManagement management;
    private final ProtocolReview review;
    private final PeopleDirectory people;

    StandingController(Protocols protocols, ProtocolManagement management, ProtocolReview review, PeopleDirectory people) {
        this.protocols = protocols;
        this.management = management;
        this.review = review;
        this.people = people;
    }

    @GetMapping("/protocols/{id}/standing")
    String standing(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String search, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        model.addAttribute("page", page(id, search.strip(), "", "", shell));
        return "protocols/standing";
    }

    private StandingPage page(UUID id, String search, String typed, String wrong, Shell shell) {
        Protocol protocol = protocols.find(id, shell.viewer());
        ProtocolSummary summary = protocol.summary();
        List<StandingPage.Way> ways = !summary.mine() ? List.of() : summary.state().next().stream().map(to -> new StandingPage.Way(
                to.code(), summary.state().needsReason(to), missing(protocol, to, shell))).toList();
        return new StandingPage(summary, ways, protocols.steps(id, shell.viewer()), summary.mine() ? found(summary, search, shell) : List.of(), search,
                typed, wrong);
    }

    private List<StandingPage.Missing> missing(Protocol protocol, ProtocolState to, Shell shell) {
        return review.lacks(protocol, to).stream().map(lack -> missing(protocol.summary().id(), lack, shell)).toList();
    }

    private static StandingPage.Missing missing(UUID id, Readiness.Lack lack, Shell shell) {
        if (lack.field().isEmpty()) {
            return new StandingPage.Missing(shell.text(lack.key()), "/protocols/" + id + "/designs");
        }
        String label = shell.text("protocols.field." + lack.field());
        String section = Dictionary.find(lack.field()).orElseThrow().section().code();
        return new StandingPage.Missing(lack.key().isEmpty() ? label : shell.text(lack.key(), label),
                "/protocols/" + id + "/sections/" + section + "#" + lack.field());
    }

    private List<StandingPage.Found> found(ProtocolSummary summary, String search, Shell shell) {
        if (search.isEmpty()) {
            return List.of();
        }
        return people.visibleTo(shell.viewer()).stream()
                .filter(person -> person.account() != null && PlainLetters.found(search, person.name()))
                .filter(person -> summary.authors().stream().noneMatch(author -> author.account().equals(person.account())))
                .limit(FOUND_AT_MOST)
                .map(person -> new StandingPage.Found(person.account(), person.name(),
                        person.places().stream().map(PersonSummary.Place::name).collect(Collectors.joining(", ")))).toList();
    }

    @PostMapping("/protocols/{id}/state")
    Object go(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        ProtocolState state = ProtocolState.of(to).orElseThrow(Problem::notFound);
        String name = shell.text("protocols.state." + state.code());
        try {
            review.go(id, version, state, reason, name, shell.viewer());
        } catch (Problem wrong) {
            return again(id, reason, wrong, shell);
        }
        redirect.addFlashAttribute(FLASH, shell.text("protocols.state.changed", name));
        return back(id);
    }

    @PostMapping("/protocols/{id}/visibility")
    Object share(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String visibility,
            @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        Visibility with = Arrays.stream(Visibility.values()).filter(value -> value.name().equals(visibility)).findFirst().orElseThrow(Problem::notFound);
        try {
            management.share(id, version, with, shell.viewer());
        } catch (Problem wrong) {
            return again(id, "", wrong, shell);
        }
        redirect.addFlashAttribute(FLASH, shell.text("protocols.shared"));
        return back(id);
    }

    @PostMapping("/protocols/{id}/authors")
    Object invite(
            @PathVariable UUID id, @RequestParam UUID account, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        PersonSummary person = people.visibleTo(shell.viewer()).stream().filter(one -> account.equals(one.account())).findFirst()
                .orElseThrow(Problem::notFound);
        management.invite(id, account, person.name(), shell.viewer());
        redirect.addFlashAttribute(FLASH, shell.text("protocols.invited", person.name()));
        return back(id);
    }

    @PostMapping("/protocols/{id}/authors/{account}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID account, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        try {
            management.leave(id, account, shell.viewer());
        } catch (Problem wrong) {
            return again(id, "", wrong, shell);
        }
        return account.equals(shell.viewer().account()) ? "redirect:/protocols" : back(id);
    }

    /** The page as it is now, with what went wrong and what was typed. */
    private Object again(UUID id, String reason, Problem wrong, Shell shell) {
        if (wrong.status() != HttpStatus.UNPROCESSABLE_ENTITY && wrong.status() != HttpStatus.CONFLICT) {
            throw wrong;
        }
        return new ModelAndView("protocols/standing", Map.of("page", page(id, "", reason, shell.text(wrong.textKey(), wrong.arguments()), shell)),
                wrong.status());
    }

    private static String back(UUID id) {
        return "redirect:/protocols/" + id + "/standing";
    }
}

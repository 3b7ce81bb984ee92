package org.oncommons.protocols.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Chip;
import org.oncommons.page.Download;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolManagement;
import org.oncommons.protocols.ProtocolState;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.Protocols;
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

/** The list of protocol records, and the start of a new one. */
@Controller
class ProtocolListController {

    private static final int PAGE_SIZE = 25;

    private final Protocols protocols;
    private final ProtocolManagement management;

    ProtocolListController(Protocols protocols, ProtocolManagement management) {
        this.protocols = protocols;
        this.management = management;
    }

    @GetMapping("/protocols")
    Object list(
            @ModelAttribute(name = "filter") ProtocolFilter filter, @RequestParam(defaultValue = "") String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<Protocol> all = protocols.listed(shell.viewer());
        List<Protocol> chosen = all.stream().filter(filter::accepts).sorted(filter.order(shell.language())).toList();
        if (!format.isEmpty()) {
            return download(chosen, shell).as(format);
        }
        List<String> states = all.stream().map(protocol -> protocol.summary().state()).distinct().sorted().map(ProtocolState::code).toList();
        List<String> reductions = all.stream().map(protocol -> protocol.text("reduction")).filter(text -> !text.isEmpty()).distinct().sorted().toList();
        model.addAttribute("page", new ProtocolListPage(
                filter, Paging.of(chosen, filter.page(), PAGE_SIZE), all.size(), states, reductions, chips(filter, states, reductions, shell)));
        return "protocols/list";
    }

    private static List<Chip> chips(ProtocolFilter filter, List<String> states, List<String> reductions, Shell shell) {
        List<Chip> chips = new ArrayList<>();
        if (!filter.search().isEmpty()) {
            chips.add(new Chip(shell.text("protocols.chip.search", filter.search()), filter.with("search", "")));
        }
        if (states.contains(filter.state())) {
            chips.add(new Chip(shell.text("protocols.state." + filter.state()), filter.with("state", "")));
        }
        if (reductions.contains(filter.reduction())) {
            chips.add(new Chip(shell.text("protocols.choice.reduction." + filter.reduction()), filter.with("reduction", "")));
        }
        if (filter.mine().equals("yes")) {
            chips.add(new Chip(shell.text("protocols.mine"), filter.with("mine", "")));
        }
        return chips;
    }

    private static Download download(List<Protocol> chosen, Shell shell) {
        List<List<@Nullable Object>> rows = chosen.stream().map(protocol -> row(protocol, shell)).toList();
        return new Download("studies", List.of("id", "title", "acronym", "idea", "state", "cancer", "reduction", "from", "to", "patients", "authors",
                "changed_at", "page"), rows);
    }

    private static List<@Nullable Object> row(Protocol protocol, Shell shell) {
        ProtocolSummary summary = protocol.summary();
        List<@Nullable Object> cells = new ArrayList<>(List.of(summary.id().toString(), summary.title(), protocol.text("acronym"), summary.idea(),
                summary.state().code(), protocol.text("cancer"), protocol.text("reduction"), protocol.text("reduced-from"), protocol.text("reduced-to")));
        cells.add(protocol.number("patients"));
        cells.add(summary.authors().stream().map(ProtocolSummary.Author::name).collect(Collectors.joining("; ")));
        cells.add(summary.changedAt().toString());
        cells.add("/protocols/" + summary.id());
        return cells;
    }

    @GetMapping("/protocols/new")
    String begin(Model model) {
        model.addAttribute("page", new NewProtocolPage(null, 0, "", "", ""));
        return "protocols/new";
    }

    @PostMapping("/protocols")
    Object start(
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String idea,
            @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        try {
            UUID id = management.start(title, idea, shell.viewer());
            redirect.addFlashAttribute("flash", shell.text("protocols.started"));
            return "redirect:/protocols/" + id;
        } catch (Problem wrong) {
            return new ModelAndView("protocols/new", Map.of("page", new NewProtocolPage(null, 0, title, idea,
                    shell.text(wrong.textKey(), wrong.arguments()))), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/protocols/{id}/title")
    String title(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        ProtocolSummary summary = protocols.find(id, shell.viewer()).summary();
        if (!summary.mine()) {
            throw Problem.refused();
        }
        model.addAttribute("page", new NewProtocolPage(id, summary.version(), summary.title(), summary.idea(), ""));
        return "protocols/new";
    }

    @PostMapping("/protocols/{id}/title")
    Object rename(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String idea, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        try {
            management.rename(id, version, title, idea, shell.viewer());
        } catch (Problem wrong) {
            if (wrong.status() != HttpStatus.UNPROCESSABLE_ENTITY && wrong.status() != HttpStatus.CONFLICT) {
                throw wrong;
            }
            int seen = protocols.find(id, shell.viewer()).summary().version();
            return new ModelAndView("protocols/new", Map.of("page", new NewProtocolPage(id, seen, title, idea,
                    shell.text(wrong.textKey(), wrong.arguments()))), wrong.status());
        }
        redirect.addFlashAttribute("flash", shell.text("protocols.renamed"));
        return "redirect:/protocols/" + id;
    }
}

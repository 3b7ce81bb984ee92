package org.oncommons.themes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Landscapes;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.themes.QuestionChoice;
import org.oncommons.themes.Theme;
import org.oncommons.themes.ThemeManagement;
import org.oncommons.themes.WaveTexts;
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

/** Coordinators look through the suggested groups, confirm, name, merge and sort them. */
@Controller
class WorkController {

    private static final String WORK = "/themes/work?wave=";

    private final ThemePages pages;
    private final ThemeManagement management;
    private final Landscapes landscapes;
    private final Vocabulary vocabulary;

    WorkController(ThemePages pages, ThemeManagement management, Landscapes landscapes, Vocabulary vocabulary) {
        this.pages = pages;
        this.management = management;
        this.landscapes = landscapes;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/themes/work")
    String work(@RequestParam(required = false) @Nullable UUID wave, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Optional<EcosystemProfiles> profiles = pages.profiles(wave);
        if (profiles.isEmpty()) {
            return "themes/empty";
        }
        model.addAttribute("page", page(shell, profiles.get(), ""));
        return "themes/work";
    }

    private WorkPages.Overview page(Shell shell, EcosystemProfiles profiles, String problem) {
        Optional<ThemeContext> context = pages.context(shell, profiles);
        List<String> read = context.map(ThemeContext::texts).map(WaveTexts::questions).orElse(List.of());
        List<WorkPages.Question> questions = QuestionChoice.of(profiles).stream().map(choice -> new WorkPages.Question(choice.question().code(),
                choice.question().text().in(shell.language()), choice.texts(),
                context.isPresent() ? read.contains(choice.question().code()) : choice.suggested())).toList();
        List<OwnWords.Choice> waves = landscapes.waves().stream()
                .map(one -> new OwnWords.Choice(one.id().toString(), one.title(), one.id().equals(profiles.wave()))).toList();
        Optional<WorkWriting> writing = context.map(found -> new WorkWriting(found, vocabulary));
        return new WorkPages.Overview(profiles.wave(), profiles.title(), waves, context.map(found -> reading(shell, found.texts())).orElse(""),
                questions, writing.map(found -> found.groups(false)).orElse(List.of()), writing.map(found -> found.groups(true)).orElse(List.of()),
                context.map(found -> found.state().arrangement().left(found.texts().passages()).size()).orElse(0),
                writing.map(WorkWriting::last).orElse(""), problem);
    }

    private static String reading(Shell shell, WaveTexts texts) {
        return shell.text("themes.work.reading", texts.passages().size(), shell.moment(texts.computedAt()), texts.wordsOnly());
    }

    @PostMapping("/themes/work/find")
    String find(@RequestParam UUID wave, @RequestParam(required = false) @Nullable List<String> questions,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        EcosystemProfiles profiles = pages.profiles(wave).orElseThrow(Problem::notFound);
        if (questions == null || questions.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", page(shell, profiles, shell.text("themes.problem.no-questions")));
            return "themes/work";
        }
        return "redirect:/jobs/" + management.startFinding(wave, questions);
    }

    @PostMapping("/themes/work/undo")
    String undo(@RequestParam UUID wave, @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        management.undo(wave);
        redirect.addFlashAttribute("flash", shell.text("themes.work.undone"));
        return "redirect:" + WORK + wave;
    }

    @GetMapping("/themes/work/topics/{id}")
    String topic(@PathVariable UUID id, @RequestParam UUID wave, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        ThemeContext context = pages.need(shell, wave);
        return show(context, context.find(id).orElseThrow(Problem::notFound), null, Set.of(), "", model);
    }

    @GetMapping("/themes/work/left")
    String left(@RequestParam UUID wave, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        return show(pages.need(shell, wave), null, null, Set.of(), "", model);
    }

    private String show(ThemeContext context, @Nullable Theme theme, WorkPages.@Nullable Form form, Set<UUID> chosen, String problem, Model model) {
        model.addAttribute("page", new WorkWriting(context, vocabulary).detail(theme, form, chosen, problem));
        return "themes/group";
    }

    @PostMapping("/themes/work/topics/{id}")
    String name(@PathVariable UUID id, @RequestParam UUID wave, @RequestParam(required = false) @Nullable String was,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String concept, @RequestParam(defaultValue = "false") boolean confirmed,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        ThemeContext context = pages.need(shell, wave);
        Theme theme = context.find(id).orElseThrow(() -> Problem.conflict("themes.problem.gone-typed", name));
        return tried(() -> {
            management.name(wave, id, was, name, concept, confirmed);
            redirect.addFlashAttribute("flash", shell.text(confirmed ? "themes.work.confirmed" : "themes.work.saved", name.strip()));
            return "redirect:" + WORK + wave + (confirmed ? "#topic-" + id : "");
        }, problem -> show(context, theme, new WorkPages.Form(name, concept, problem), Set.of(), "", model), shell, response);
    }

    @PostMapping("/themes/work/topics/{id}/merge")
    String merge(@PathVariable UUID id, @RequestParam UUID wave, @RequestParam(required = false) @Nullable UUID into,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        ThemeContext context = pages.need(shell, wave);
        Theme theme = context.find(id).orElseThrow(Problem::notFound);
        return tried(() -> {
            if (into == null) {
                throw Problem.invalid("themes.problem.no-target");
            }
            management.merge(wave, id, into);
            redirect.addFlashAttribute("flash", shell.text("themes.work.merged"));
            return "redirect:/themes/work/topics/" + into + "?wave=" + wave;
        }, problem -> show(context, theme, null, Set.of(), problem, model), shell, response);
    }

    /** Moves, takes out or splits off the chosen texts. */
    @PostMapping("/themes/work/texts")
    String texts(@RequestParam UUID wave, @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable List<UUID> passages, @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable UUID into, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        ThemeContext context = pages.need(shell, wave);
        List<UUID> chosen = passages == null ? List.of() : passages;
        @Nullable Theme theme = from == null ? null : context.find(from).orElseThrow(() -> Problem.conflict("themes.problem.gone"));
        return tried(() -> {
            String next = sorted(wave, from, chosen, action, into);
            redirect.addFlashAttribute("flash", shell.text("themes.work.sorted", chosen.size()));
            return next;
        }, problem -> show(context, theme, null, Set.copyOf(chosen), problem, model), shell, response);
    }

    private String sorted(UUID wave, @Nullable UUID from, List<UUID> chosen, String action, @Nullable UUID into) {
        switch (action) {
            case "out" -> management.takeOut(wave, chosen, from == null ? wave : from);
            case "split" -> {
                UUID id = UUID.randomUUID();
                management.splitOff(wave, chosen, id);
                return "redirect:/themes/work/topics/" + id + "?wave=" + wave;
            }
            case "move" -> {
                if (into == null) {
                    throw Problem.invalid("themes.problem.no-target");
                }
                management.move(wave, chosen, into);
            }
            default -> throw Problem.invalid("themes.problem.action");
        }
        return "redirect:" + (from == null ? "/themes/work/left?wave=" : WORK) + wave + (from == null ? "" : "#topic-" + from);
    }

    private interface Again {
        String with(String problem);
    }

    /** What cannot be taken is shown again with what was typed and chosen. */
    private static String tried(Supplier<String> attempt, Again again, Shell shell, HttpServletResponse response) {
        try {
            return attempt.get();
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY && !problem.textKey().equals(ThemeManagement.NAMED_MEANWHILE)) {
                throw problem;
            }
            response.setStatus(problem.status().value());
            return again.with(shell.text(problem.textKey(), problem.arguments()));
        }
    }
}

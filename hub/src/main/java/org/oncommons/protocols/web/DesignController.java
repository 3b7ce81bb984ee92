package org.oncommons.protocols.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.KeptDesign;
import org.oncommons.protocols.KeptDesigns;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.Protocols;
import org.oncommons.trials.Figures;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.MethodRuns;
import org.oncommons.trials.TrialMethods;
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

/** Designs kept in a study: compared, chosen, removed; and the page on which a design is kept. */
@Controller
class DesignController {

    private static final String FLASH = "flash";

    private final Protocols protocols;
    private final KeptDesigns designs;
    private final MethodRuns runs;

    DesignController(Protocols protocols, KeptDesigns designs, MethodRuns runs) {
        this.protocols = protocols;
        this.designs = designs;
        this.runs = runs;
    }

    @GetMapping("/protocols/{id}/designs")
    Object designs(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        Protocol protocol = protocols.find(id, shell.viewer());
        DesignsPage page = page(protocol, designs.of(protocol), shell);
        if (!format.isEmpty()) {
            return download(page).as(format);
        }
        model.addAttribute("page", page);
        return "protocols/designs";
    }

    private DesignsPage page(Protocol protocol, List<KeptDesign> kept, Shell shell) {
        List<Map<String, String>> inputs = kept.stream().map(design -> TrialMethods.find(design.method())
                .map(method -> MethodRuns.typed(method.inputs(), design.inputs())).orElse(Map.of())).toList();
        Set<String> names = new LinkedHashSet<>();
        inputs.forEach(one -> names.addAll(one.keySet()));
        List<DesignsPage.Row> rows = names.stream().map(name -> DesignsPage.Row.of(
                shell.text("methods.label." + name.substring(name.lastIndexOf('.') + 1)),
                inputs.stream().map(one -> inWords(one.getOrDefault(name, ""), shell)).toList())).toList();
        return new DesignsPage(protocol.summary(), kept.stream().map(design -> alternative(design, shell)).toList(), rows, results(kept, shell));
    }

    /** Choices are kept by their codes. */
    private static String inWords(String input, Shell shell) {
        String key = "methods.choice." + input;
        return shell.texts().has(key) ? shell.text(key) : input;
    }

    private DesignsPage.Alternative alternative(KeptDesign design, Shell shell) {
        Map<String, String> typed = TrialMethods.find(design.method()).map(method -> MethodRuns.typed(method.inputs(), design.inputs())).orElse(Map.of());
        String day = shell.date(design.keptAt().atZone(shell.zone()).toLocalDate());
        return new DesignsPage.Alternative(design.id(), design.name(), design.method(), MethodRuns.address(design.method(), typed), design.engine(),
                design.chosen(), shell.viewer().signedIn() ? shell.text("protocols.written", design.author(), day) : day,
                design.answer().derivation().source(), changed(design));
    }

    /** Whether the method would say something else now; methods that are gone or take long are not asked. */
    private boolean changed(KeptDesign design) {
        try {
            return TrialMethods.find(design.method()).flatMap(method -> runs.run(method, design.inputs()))
                    .map(result -> result.answer().values().getFirst().number())
                    .map(number -> Math.abs(number - design.answer().values().getFirst().number()) > 1e-6 * Math.max(1, Math.abs(number))).orElse(false);
        } catch (ImpossibleInput refusedNow) {
            return true;
        }
    }

    private static List<DesignsPage.Row> results(List<KeptDesign> kept, Shell shell) {
        Set<String> labels = new LinkedHashSet<>();
        kept.forEach(design -> design.answer().values().forEach(value -> labels.add(value.label())));
        return labels.stream().map(label -> DesignsPage.Row.of(label, kept.stream().map(design -> design.answer().values().stream()
                .filter(value -> value.label().equals(label)).findFirst()
                .map(value -> (Figures.of(value.number(), shell) + " " + value.unit()).strip()).orElse("")).toList())).toList();
    }

    private static Download download(DesignsPage page) {
        List<String> columns = new ArrayList<>(List.of("number"));
        page.designs().forEach(design -> columns.add(design.name()));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(line("method", page.designs().stream().map(DesignsPage.Alternative::method).toList()));
        page.inputs().forEach(row -> rows.add(line(row.label(), row.cells())));
        page.results().forEach(row -> rows.add(line(row.label(), row.cells())));
        return new Download("designs", columns, List.copyOf(rows));
    }

    private static List<Object> line(String label, List<String> cells) {
        List<Object> line = new ArrayList<>(List.of(label));
        line.addAll(cells);
        return line;
    }

    @PostMapping("/protocols/{id}/designs/{design}/choose")
    String choose(@PathVariable UUID id, @PathVariable UUID design, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        designs.choose(id, design, shell.viewer());
        return "redirect:/protocols/" + id + "/designs";
    }

    @PostMapping("/protocols/{id}/designs/{design}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID design, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        designs.remove(id, design, shell.viewer());
        return "redirect:/protocols/" + id + "/designs";
    }

    @GetMapping("/protocols/keep/{method}")
    Object keep(
            @PathVariable String method, @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return page(method(method), parameters, "", shell);
    }

    @PostMapping("/protocols/keep/{method}")
    Object kept(
            @PathVariable String method, @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        TrialMethod<?> found = method(method);
        String study = parameters.getOrDefault("study", "");
        if (protocols.own(shell.viewer()).stream().noneMatch(own -> own.id().toString().equals(study))) {
            return page(found, parameters, shell.text("protocols.problem.study"), shell);
        }
        try {
            designs.keep(UUID.fromString(study), parameters.getOrDefault("name", ""), result(found, parameters), shell.viewer());
        } catch (Problem wrong) {
            return page(found, parameters, shell.text(wrong.textKey(), wrong.arguments()), shell);
        }
        redirect.addFlashAttribute(FLASH, shell.text("protocols.design.kept"));
        return "redirect:/protocols/" + study + "/designs";
    }

    private static TrialMethod<?> method(String name) {
        return TrialMethods.find(name).orElseThrow(Problem::notFound);
    }

    private MethodInputs.Result<?> result(TrialMethod<?> method, Map<String, String> parameters) {
        try {
            return runs.run(method, MethodRuns.typed(method.inputs(), parameters)).orElseThrow(() -> Problem.invalid("protocols.problem.simulate"));
        } catch (ImpossibleInput refused) {
            throw Problem.invalid("protocols.problem.inputs", refused.getMessage());
        }
    }

    private ModelAndView page(TrialMethod<?> method, Map<String, String> parameters, String wrong, Shell shell) {
        Answer.Value main = result(method, parameters).answer().values().getFirst();
        KeepPage page = new KeepPage(method.name(), (Figures.of(main.number(), shell) + " " + main.unit()).strip() + " (" + main.label() + ")",
                new LinkedHashMap<>(MethodRuns.typed(method.inputs(), parameters)), protocols.own(shell.viewer()),
                parameters.getOrDefault("study", ""), parameters.getOrDefault("name", ""), wrong);
        return new ModelAndView("protocols/keep", Map.of("page", page), wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

package org.oncommons.trials.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.MethodRuns;
import org.oncommons.trials.TrialMethods;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Methods of trial design: a form that computes, its address being the design. */
@Controller
class MethodController {

    private static final String PATH = "/trials/methods/{name}";
    /** Where another module keeps a design in a study. */
    private static final String KEEP = "/protocols/keep";

    private final MethodRuns runs;

    MethodController(MethodRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/trials")
    String list(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", new MethodListPage(TrialMethods.groups().stream().map(group -> new MethodListPage.Group(
                shell.text("trials.group." + group.name()), shell.text("trials.group." + group.name() + ".lead"),
                group.methods().stream().map(method -> new MethodListPage.Method(shell.text("methods.title." + method.name()),
                        shell.text("methods.purpose." + method.name()), "/trials/methods/" + method.name())).toList())).toList()));
        return "trials/methods";
    }

    @GetMapping(PATH)
    String method(
            @PathVariable String name, @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        TrialMethod<?> method = TrialMethods.find(name).orElseThrow(Problem::notFound);
        Map<String, String> typed = MethodRuns.typed(method.inputs(), parameters);
        MethodWriting writing = new MethodWriting(method, shell);
        String base = MethodRuns.address(name, typed);
        try {
            Optional<? extends MethodInputs.Result<?>> found = runs.run(method, typed);
            model.addAttribute("page", new MethodPage(name, writing.fields(typed, null), typed.isEmpty(), TrialMethods.takesLong(method), "",
                    found.map(result -> writing.result(result, parameters.getOrDefault("vary", ""), parameters.getOrDefault("show", ""))).orElse(null),
                    continued(base), MethodRuns.address(KEEP, name, typed)));
        } catch (ImpossibleInput problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new MethodPage(name, writing.fields(typed, problem), false, TrialMethods.takesLong(method),
                    problem.getMessage(), null, continued(base), ""));
        }
        return "trials/method";
    }

    /** A table of the answer, with all digits. */
    @GetMapping(value = PATH, params = {"table", "format"})
    Object download(
            @PathVariable String name, @RequestParam String table, @RequestParam String format,
            @RequestParam Map<String, String> parameters) {
        TrialMethod<?> method = TrialMethods.find(name).orElseThrow(Problem::notFound);
        try {
            return runs.run(method, MethodRuns.typed(method.inputs(), parameters)).stream().flatMap(result -> result.answer().tables().stream())
                    .filter(one -> one.name().equals(table)).findFirst().map(found -> download(name, found)).orElseThrow(Problem::notFound)
                    .as(format);
        } catch (ImpossibleInput problem) {
            throw Problem.invalid("trials.problem.impossible", problem.getMessage());
        }
    }

    private static Download download(String name, Answer.Table table) {
        boolean named = !table.rowNames().isEmpty();
        List<String> columns = new ArrayList<>(named ? List.of("") : List.of());
        columns.addAll(table.columns());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>(named ? List.of(table.rowNames().get(row)) : List.of());
            table.rows().get(row).forEach(number -> cells.add(Double.isFinite(number) ? number : null));
            rows.add(cells);
        }
        return new Download(name + "-" + table.name().toLowerCase(Locale.ROOT).replace('_', '-'), columns, rows);
    }

    private static String continued(String address) {
        return address + (address.contains("?") ? "&" : "?");
    }
}

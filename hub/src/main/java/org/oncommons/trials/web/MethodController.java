package org.oncommons.trials.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.TrialMethods;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Methods of trial design: a form that computes, its address being the design. */
@Controller
class MethodController {

    private static final String PATH = "/trials/methods/{name}";
    private static final int LONGEST_INPUT = 20_000;

    @GetMapping("/trials")
    String list(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", new MethodListPage(TrialMethods.all().stream()
                .map(method -> new MethodListPage.Method(shell.text("methods.title." + method.name()),
                        shell.text("methods.purpose." + method.name()), "/trials/methods/" + method.name())).toList()));
        return "trials/methods";
    }

    @GetMapping(PATH)
    String method(
            @PathVariable String name, @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        TrialMethod<?> method = TrialMethods.find(name).orElseThrow(Problem::notFound);
        Map<String, String> typed = typed(method, parameters);
        MethodWriting writing = new MethodWriting(method, shell);
        try {
            MethodInputs.Result<?> found = run(method, typed);
            model.addAttribute("page", new MethodPage(name, writing.fields(typed, null), typed.isEmpty(), "",
                    writing.result(found, parameters.getOrDefault("vary", "")), base(name, typed)));
        } catch (ImpossibleInput problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new MethodPage(name, writing.fields(typed, problem), false, problem.getMessage(), null,
                    base(name, typed)));
        }
        return "trials/method";
    }

    private static <I extends Record> MethodInputs.Result<I> run(TrialMethod<I> method, Map<String, String> typed) {
        if (!typed.isEmpty()) {
            return MethodInputs.run(method, typed);
        }
        ObjectNode example = JsonMapper.shared().valueToTree(method.example());
        return MethodInputs.run(method, example);
    }

    /** What belongs to the method's inputs; other parameters are the page's. */
    private static Map<String, String> typed(TrialMethod<?> method, Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        Arrays.stream(method.inputs().getRecordComponents()).filter(component -> parameters.containsKey(component.getName()))
                .forEach(component -> {
                    String text = parameters.get(component.getName());
                    if (text.length() > LONGEST_INPUT) {
                        throw Problem.invalid("trials.problem.too-long", text.length(), LONGEST_INPUT);
                    }
                    typed.put(component.getName(), text);
                });
        return typed;
    }

    private static String base(String name, Map<String, String> typed) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/trials/methods/" + name);
        typed.forEach(address::queryParam);
        String written = address.encode().build().toUriString();
        return written + (written.contains("?") ? "&" : "?");
    }
}

package org.oncommons.verdict.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.analysis.EffectInterval;
import org.oncommons.methods.analysis.JointVerdict;
import org.oncommons.methods.analysis.PublishedResult;
import org.oncommons.methods.analysis.SetVerdict;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.verdict.AbsoluteEffect;
import org.oncommons.verdict.PublishedForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A published result against its margin; the address is the result. */
@Controller
class ResultController {

    private static final String PATH = "/verdict";

    @GetMapping(PATH)
    String result(@RequestParam Map<String, String> parameters, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            HttpServletResponse response) {
        PublishedForm typed = PublishedForm.of(parameters);
        PublishedForm form = typed.orExample(shell.text("verdict.example.horizon"));
        boolean example = typed.typed().isEmpty();
        String base = Addresses.continued(PATH, form.typed());
        try {
            model.addAttribute("page", new ResultPage(form, example, "", "", judged(form, shell), base));
        } catch (ImpossibleInput problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new ResultPage(form, false, problem.getMessage(), wrong(problem), null, base));
        }
        return "verdict/result";
    }

    private static String wrong(ImpossibleInput problem) {
        return problem.inputs().isEmpty() ? "" : problem.inputs().getFirst();
    }

    private static ResultPage.Result judged(PublishedForm form, Shell shell) {
        PublishedResult published = form.result();
        JointVerdict joint = published.verdict();
        Optional<AbsoluteEffect> absolute = form.controlSurvival().flatMap(share -> AbsoluteEffect.of(joint.intentionToTreat(), share));
        return new ResultWriting(shell, joint).result(printed(published), absolute, form.horizon());
    }

    private static List<EffectInterval> printed(PublishedResult published) {
        List<EffectInterval> printed = new ArrayList<>(List.of(published.intentionToTreat()));
        Optional.ofNullable(published.perProtocol()).ifPresent(printed::add);
        return printed;
    }

    /** The picture, or its table. */
    @GetMapping(path = PATH, params = "format")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> parameters, @RequestParam String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        try {
            PublishedResult published = PublishedForm.of(parameters).orExample("").result();
            JointVerdict joint = published.verdict();
            return switch (format) {
                case "svg", "png" -> PictureFile.of("non-inferiority", new ResultWriting(shell, joint).picture(printed(published)), format);
                default -> table(joint).as(format);
            };
        } catch (ImpossibleInput problem) {
            throw Problem.invalid("verdict.problem.no-file");
        }
    }

    static Download table(JointVerdict joint) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(joint.intentionToTreat()));
        joint.perProtocol().ifPresent(set -> rows.add(row(set)));
        return new Download("non-inferiority", List.of("set", "measure", "estimate", "lower", "upper", "level", "margin", "p_non_inferiority",
                "verdict", "worse_than_no_difference"), rows);
    }

    private static List<@Nullable Object> row(SetVerdict set) {
        return List.of(set.set(), set.measure().name(), set.effect().value(), set.effect().lower(), set.effect().upper(), set.effect().level(),
                set.margin(), set.pNonInferiority(), set.verdict().name(), set.worse());
    }
}

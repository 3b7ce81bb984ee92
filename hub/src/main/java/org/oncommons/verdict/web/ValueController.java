package org.oncommons.verdict.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.page.Download;
import org.oncommons.page.Pdf;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.verdict.ValueAnswer;
import org.oncommons.verdict.ValueForm;
import org.oncommons.verdict.ValueSensitivity.Target;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What less treatment, and a trial of it, is worth; the address holds the numbers. */
@Controller
class ValueController {

    private static final String PATH = "/verdict/value";

    private final TemplateEngine templates;

    ValueController(TemplateEngine templates) {
        this.templates = templates;
    }

    @GetMapping(PATH)
    String value(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String of,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        boolean example = ValueForm.of(parameters).typed().isEmpty();
        ValueForm form = ValueForm.of(parameters).orExample();
        try {
            model.addAttribute("page", page(form, example, writing(form, shell).result(target(of))));
        } catch (ImpossibleInput problem) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new ValuePage(form, false, problem.getMessage(), problem.inputs().isEmpty() ? "" : problem.inputs().getFirst(),
                    null, Addresses.continued(PATH, form.typed())));
        }
        return "verdict/value";
    }

    private static ValuePage page(ValueForm form, boolean example, ValuePage.Result result) {
        return new ValuePage(form, example, "", "", result, Addresses.continued(PATH, form.typed()));
    }

    private static ValueWriting writing(ValueForm form, Shell shell) {
        return new ValueWriting(shell, ValueAnswer.of(form.question()));
    }

    private static Target target(String of) {
        return Arrays.stream(Target.values()).filter(target -> target.name().equals(of)).findFirst().orElse(Target.BENEFIT);
    }

    /** All numbers, one picture, or the page on paper. */
    @GetMapping(path = PATH, params = "format")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> parameters, @RequestParam String format,
            @RequestParam(defaultValue = "") String picture, @RequestParam(defaultValue = "") String of,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        ValueForm form = ValueForm.of(parameters).orExample();
        try {
            ValueWriting writing = writing(form, shell);
            return switch (format) {
                case "svg", "png" -> PictureFile.of(picture, drawn(writing, picture, target(of)), format);
                case "pdf" -> PictureFile.file("value.pdf", MediaType.APPLICATION_PDF,
                        pdf(page(form, false, writing.result(target(of))), shell));
                default -> new Download("value", List.of("part", "name", "value", "unit"),
                        writing.lines().stream().map(row -> List.<@Nullable Object>copyOf(row)).toList()).as(format);
            };
        } catch (ImpossibleInput problem) {
            throw Problem.invalid("verdict.problem.no-file");
        }
    }

    private static Picture drawn(ValueWriting writing, String name, Target target) {
        return writing.result(target).parts().stream().filter(part -> part.id().equals(name) && part.picture() != null).map(ValuePage.Part::picture)
                .findFirst().orElseThrow(Problem::notFound);
    }

    private byte[] pdf(ValuePage page, Shell shell) {
        StringOutput html = new StringOutput();
        templates.render("verdict/value-print.jte", Map.of("shell", shell, "page", page), html);
        return Pdf.of(html.toString());
    }
}

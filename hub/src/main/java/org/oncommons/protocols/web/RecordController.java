package org.oncommons.protocols.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Confidence;
import org.oncommons.protocols.FieldComment;
import org.oncommons.protocols.FieldValue;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolField;
import org.oncommons.protocols.ProtocolManagement;
import org.oncommons.protocols.ProtocolReview;
import org.oncommons.protocols.ProtocolState;
import org.oncommons.protocols.Protocols;
import org.oncommons.protocols.SaveOutcome;
import org.oncommons.protocols.Section;
import org.oncommons.protocols.Typed;
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

/** A protocol record: read as a whole, filled section by section. */
@Controller
class RecordController {

    private final Protocols protocols;
    private final ProtocolManagement management;
    private final ProtocolReview review;

    RecordController(Protocols protocols, ProtocolManagement management, ProtocolReview review) {
        this.protocols = protocols;
        this.management = management;
        this.review = review;
    }

    @GetMapping("/protocols/{id}")
    String record(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Protocol protocol = protocols.find(id, shell.viewer());
        List<FieldComment> comments = protocols.comments(id, shell.viewer());
        List<RecordPage.Part> parts = Arrays.stream(Section.values()).map(section -> part(protocol, section, comments, shell)).toList();
        ProtocolState next = protocol.summary().state().next().stream().findFirst().orElse(null);
        model.addAttribute("page", new RecordPage(
                protocol.summary(), parts, next == null ? "" : next.code(), next == null ? 0 : review.lacks(protocol, next).size()));
        return "protocols/record";
    }

    private static RecordPage.Part part(Protocol protocol, Section section, List<FieldComment> comments, Shell shell) {
        List<ProtocolField> fields = section.fields();
        return new RecordPage.Part(section.code(), protocol.filled(section), fields.size(),
                fields.stream().filter(field -> protocol.has(field.code()))
                        .map(field -> ValueView.of(field, protocol.value(field), open(comments, field), shell)).toList(),
                fields.stream().filter(field -> !protocol.has(field.code()))
                        .map(field -> new RecordPage.Empty(field.code(), ValueView.label(field, shell))).toList());
    }

    private static int open(List<FieldComment> comments, ProtocolField field) {
        return (int) comments.stream().filter(comment -> comment.open() && comment.field().equals(field.code())).count();
    }

    @GetMapping("/protocols/{id}/sections/{code}")
    String section(
            @PathVariable UUID id, @PathVariable String code, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Protocol protocol = protocols.find(id, shell.viewer());
        if (!protocol.summary().mine()) {
            throw Problem.refused();
        }
        model.addAttribute("page", page(protocol, section(code), Map.of(), null, shell));
        return "protocols/section";
    }

    @PostMapping("/protocols/{id}/sections/{code}")
    Object save(
            @PathVariable UUID id, @PathVariable String code, @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "shell", binding = false) Shell shell, RedirectAttributes redirect) {
        Section section = section(code);
        Map<String, Typed> typed = typed(section, parameters);
        SaveOutcome outcome = management.save(id, typed, shell.viewer());
        if (outcome.saved()) {
            redirect.addFlashAttribute("flash", shell.text("protocols.saved", outcome.kept().size()));
            return "redirect:/protocols/" + id + "#" + code;
        }
        return new ModelAndView("protocols/section", Map.of("page", page(protocols.find(id, shell.viewer()), section, typed, outcome, shell)),
                outcome.refused().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Section section(String code) {
        return Section.of(code).orElseThrow(Problem::notFound);
    }

    /** Fields that the form did not send stay as they are. */
    private static Map<String, Typed> typed(Section section, Map<String, String> parameters) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        section.fields().stream().map(ProtocolField::code).filter(code -> parameters.containsKey("value." + code)).forEach(code -> {
            String edition = parameters.getOrDefault("edition." + code, "");
            typed.put(code, new Typed(parameters.get("value." + code), parameters.getOrDefault("source." + code, ""),
                    confidence(parameters.getOrDefault("confidence." + code, "")), edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0));
        });
        return typed;
    }

    private static Confidence confidence(String name) {
        return Arrays.stream(Confidence.values()).filter(value -> value.name().equals(name)).findFirst().orElse(Confidence.UNSAID);
    }

    private static SectionPage page(
            Protocol protocol, Section section, Map<String, Typed> typed, @Nullable SaveOutcome outcome, Shell shell) {
        List<SectionPage.Field> fields = section.fields().stream().map(field -> field(field, protocol.value(field), typed.get(field.code()), outcome, shell))
                .toList();
        int at = section.ordinal();
        return new SectionPage(protocol.summary(), section, fields, at == 0 ? "" : Section.values()[at - 1].code(),
                at == Section.values().length - 1 ? "" : Section.values()[at + 1].code(),
                outcome == null ? "" : shell.text(outcome.refused().isEmpty() ? "protocols.conflict" : "protocols.refused"));
    }

    private static SectionPage.Field field(
            ProtocolField field, FieldValue now, @Nullable Typed typed, @Nullable SaveOutcome outcome, Shell shell) {
        String code = field.code();
        SaveOutcome.Refused refused = outcome == null ? null : outcome.refused().get(code);
        FieldValue other = outcome == null ? null : outcome.conflicts().get(code);
        String control = field.several() ? "text" : field.choices().isEmpty() ? "line" : "choice";
        return new SectionPage.Field(code, ValueView.label(field, shell), help(field, shell), control, field.choices(),
                typed == null ? now.value() : typed.value(), typed == null ? now.source() : typed.source(),
                (typed == null ? now.confidence() : typed.confidence()).name(),
                typed == null || other != null ? now.edition() : typed.edition(),
                refused == null ? "" : shell.text(refused.key(), refused.arguments().toArray()),
                other == null ? null : ValueView.of(field, other, 0, shell));
    }

    /** What it is, and what each line of a table holds. */
    private static String help(ProtocolField field, Shell shell) {
        String key = "protocols.help." + field.code();
        String help = shell.texts().has(key) ? shell.text(key) : "";
        return switch (field.kind()) {
            case ROWS -> (help + " " + shell.text("protocols.help.rows", String.join("; ", ValueView.columns(field, shell)))).strip();
            case LINES -> (help + " " + shell.text("protocols.help.lines")).strip();
            default -> help;
        };
    }
}

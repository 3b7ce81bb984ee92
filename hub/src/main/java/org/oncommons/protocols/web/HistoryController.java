package org.oncommons.protocols.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Dictionary;
import org.oncommons.protocols.FieldValue;
import org.oncommons.protocols.NamedVersion;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolField;
import org.oncommons.protocols.ProtocolManagement;
import org.oncommons.protocols.ProtocolReview;
import org.oncommons.protocols.Protocols;
import org.oncommons.protocols.Section;
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

/** What became of a record: the editions of each field, comments, versions and their differences. */
@Controller
class HistoryController {

    private final Protocols protocols;
    private final ProtocolManagement management;
    private final ProtocolReview review;

    HistoryController(Protocols protocols, ProtocolManagement management, ProtocolReview review) {
        this.protocols = protocols;
        this.management = management;
        this.review = review;
    }

    @GetMapping("/protocols/{id}/fields/{code}")
    String field(@PathVariable UUID id, @PathVariable String code, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", page(id, field(code), "", "", shell));
        return "protocols/field-history";
    }

    private FieldPage page(UUID id, ProtocolField field, String typed, String wrong, Shell shell) {
        Protocol protocol = protocols.find(id, shell.viewer());
        List<ValueView> editions = protocols.history(id, field.code(), shell.viewer()).stream()
                .map(value -> ValueView.of(field, value, 0, shell)).toList();
        return new FieldPage(protocol.summary(), field.section().code(), field.code(), ValueView.label(field, shell), editions,
                protocols.comments(id, shell.viewer()).stream().filter(comment -> comment.field().equals(field.code())).toList(), typed, wrong);
    }

    @PostMapping("/protocols/{id}/fields/{code}/comments")
    Object comment(
            @PathVariable UUID id, @PathVariable String code, @RequestParam(defaultValue = "") String text,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        try {
            review.comment(id, field(code), text, shell.viewer());
        } catch (Problem wrong) {
            return again("protocols/field-history", page(id, field(code), text, shell.text(wrong.textKey(), wrong.arguments()), shell), wrong);
        }
        return "redirect:/protocols/" + id + "/fields/" + code;
    }

    @PostMapping("/protocols/{id}/fields/{code}/comments/{comment}/settle")
    String settle(
            @PathVariable UUID id, @PathVariable String code, @PathVariable UUID comment, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        review.settle(id, comment, shell.viewer());
        return "redirect:/protocols/" + id + "/fields/" + field(code).code();
    }

    @GetMapping("/protocols/{id}/versions")
    String versions(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", page(id, from, to, "", "", shell));
        return "protocols/versions";
    }

    private VersionsPage page(UUID id, String from, String to, String typed, String wrong, Shell shell) {
        Protocol now = protocols.find(id, shell.viewer());
        List<NamedVersion> versions = protocols.versions(id, shell.viewer());
        String earlier = from.isEmpty() && !versions.isEmpty() ? versions.getFirst().id().toString() : from;
        Protocol before = at(now, earlier, versions, new Protocol(now.summary(), Map.of()), shell);
        Protocol after = at(now, to, versions, now, shell);
        List<VersionsPage.Change> changes = Arrays.stream(Section.values()).flatMap(section -> section.fields().stream())
                .filter(field -> differs(before.value(field), after.value(field)))
                .map(field -> new VersionsPage.Change(field.code(), ValueView.label(field, shell), ValueView.of(field, before.value(field), 0, shell),
                        ValueView.of(field, after.value(field), 0, shell))).toList();
        return new VersionsPage(now.summary(), versions, earlier, to, changes, typed, wrong);
    }

    private Protocol at(Protocol now, String version, List<NamedVersion> versions, Protocol otherwise, Shell shell) {
        if (version.isEmpty()) {
            return otherwise;
        }
        NamedVersion named = versions.stream().filter(one -> one.id().toString().equals(version)).findFirst().orElseThrow(Problem::notFound);
        return protocols.find(now.summary().id(), named, shell.viewer());
    }

    private static boolean differs(FieldValue before, FieldValue after) {
        return !before.value().equals(after.value()) || !before.source().equals(after.source()) || before.confidence() != after.confidence();
    }

    @PostMapping("/protocols/{id}/versions")
    Object name(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String name, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        try {
            management.nameVersion(id, name, shell.viewer());
        } catch (Problem wrong) {
            return again("protocols/versions", page(id, "", "", name, shell.text(wrong.textKey(), wrong.arguments()), shell), wrong);
        }
        redirect.addFlashAttribute("flash", shell.text("protocols.version.named"));
        return "redirect:/protocols/" + id + "/versions";
    }

    private static ModelAndView again(String template, Object page, Problem wrong) {
        if (wrong.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
            throw wrong;
        }
        return new ModelAndView(template, Map.of("page", page), wrong.status());
    }

    private static ProtocolField field(String code) {
        return Dictionary.find(code).orElseThrow(Problem::notFound);
    }
}

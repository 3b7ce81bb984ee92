package org.oncommons.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.DraftManagement;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.Outline;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionComparison;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of one question of a draft. */
@Controller
class QuestionController {

    private final DraftManagement drafts;

    QuestionController(DraftManagement drafts) {
        this.drafts = drafts;
    }

    /** What was sent: the form, and which question as which the sender saw. */
    private record Sent(UUID id, QuestionForm form, String original, String base, String section, String action) {}

    @GetMapping("/questionnaire/{id}/edit/question")
    String form(@PathVariable UUID id, @RequestParam String code, Model model) {
        QuestionnaireContent content = content(id);
        Question question = content.question(code).orElseThrow(Problem::notFound);
        Sent untouched = new Sent(id, QuestionForm.of(question).offeringLines(), code, ContentHash.of(question), section(content, code), "");
        model.addAttribute("page", page(untouched, content, List.of(), null, false));
        return "questionnaire/question";
    }

    @PostMapping("/questionnaire/{id}/edit/question")
    ModelAndView save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        Map<String, String> one = typed.toSingleValueMap();
        Sent sent = new Sent(id, QuestionForm.read(typed), one.getOrDefault("original", ""), one.getOrDefault("base", ""),
                one.getOrDefault("section", ""), one.getOrDefault("action", "save"));
        if (!sent.action().equals("save") && !sent.action().equals("next")) {
            Sent changed = new Sent(id, sent.form().after(sent.action()), sent.original(), sent.base(), sent.section(), "");
            return show(page(changed, content(id), List.of(), null, false), HttpStatus.OK);
        }
        QuestionReading reading = new QuestionReading(sent.form(), content(id).languages(), drafts.concepts());
        try {
            QuestionnaireContent saved = drafts.edit(id, content -> saved(sent, content, reading));
            redirect.addFlashAttribute("flash", shell.text("questionnaire.question.saved", sent.form().code()));
            return new ModelAndView("redirect:" + next(sent, saved));
        } catch (Refused refused) {
            return show(page(sent, content(id), reading.errors(), null, false), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict meanwhile) {
            return conflict(sent);
        }
    }

    private static QuestionnaireContent saved(Sent sent, QuestionnaireContent content, QuestionReading reading) {
        Question old = content.question(sent.original()).orElse(null);
        boolean addAgain = old == null && sent.base().isEmpty();
        if (!addAgain && (old == null || !ContentHash.of(old).equals(sent.base()))) {
            throw new Conflict();
        }
        Set<String> taken = content.questions().map(Question::code).collect(Collectors.toSet());
        taken.remove(sent.original());
        Question before = old == null ? new Outline(content).blank(sent.form().type()) : old;
        Question question = reading.question(before, taken);
        if (!reading.errors().isEmpty()) {
            throw new Refused();
        }
        return addAgain ? new Outline(content).add(sectionNumber(content, sent.section()), question)
                : new Outline(content).replace(sent.original(), question);
    }

    /** Shows what was typed beside what somebody else made of the question; saving again then overwrites theirs knowingly. */
    private ModelAndView conflict(Sent sent) {
        QuestionnaireContent content = content(sent.id());
        Question theirs = content.question(sent.original()).orElse(null);
        if (theirs == null) {
            Sent orphan = new Sent(sent.id(), sent.form(), sent.original(), "", sent.section(), "");
            return show(page(orphan, content, List.of(), null, true), HttpStatus.CONFLICT);
        }
        QuestionReading reading = new QuestionReading(sent.form(), content.languages(), drafts.concepts());
        List<Part> parts = QuestionComparison.between(theirs, reading.question(theirs, Set.of()));
        Sent again = new Sent(sent.id(), sent.form(), sent.original(), ContentHash.of(theirs), sent.section(), "");
        return show(page(again, content, List.of(), parts, false), HttpStatus.CONFLICT);
    }

    private QuestionPage page(
            Sent sent, QuestionnaireContent content, List<FieldError> errors, @Nullable List<Part> theirs, boolean gone) {
        List<Question> earlier = new ArrayList<>();
        for (Question question : content.questions().toList()) {
            if (question.code().equals(sent.original())) {
                break;
            }
            if (!question.options().isEmpty()) {
                earlier.add(question);
            }
        }
        return new QuestionPage(EditAddresses.of(draft(sent.id())), content, sent.form(), sent.original(), sent.base(), sent.section(), earlier,
                drafts.concepts(), errors, drafts.problems(content).stream()
                        .filter(problem -> problem.question().equals(sent.original())).toList(), theirs, gone);
    }

    private QuestionnaireContent content(UUID id) {
        return draft(id).content();
    }

    private QuestionnaireVersion draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> Problem.conflict("questionnaire.problem.no-draft"));
    }

    private static ModelAndView show(QuestionPage page, HttpStatus status) {
        return new ModelAndView("questionnaire/question", Map.of("page", page), status);
    }

    private static String next(Sent sent, QuestionnaireContent content) {
        EditAddresses at = new EditAddresses(sent.id());
        if (sent.action().equals("next")) {
            List<String> codes = content.questions().map(Question::code).toList();
            int place = codes.indexOf(sent.form().code()) + 1;
            if (place < codes.size()) {
                return at.question(codes.get(place));
            }
        }
        return at.outline() + "#" + EditAddresses.anchor(sent.form().code());
    }

    private static String section(QuestionnaireContent content, String question) {
        return content.sections().stream().filter(section -> section.questions().stream().anyMatch(one -> one.code().equals(question)))
                .map(Section::code).findFirst().orElse("");
    }

    private static int sectionNumber(QuestionnaireContent content, String code) {
        List<String> codes = content.sections().stream().map(Section::code).toList();
        if (codes.isEmpty()) {
            throw Problem.conflict("questionnaire.problem.no-section");
        }
        return Math.max(0, codes.indexOf(code));
    }

    /** The form holds something that cannot be kept. */
    private static final class Refused extends RuntimeException {}
}

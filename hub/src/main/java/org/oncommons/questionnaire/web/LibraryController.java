package org.oncommons.questionnaire.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.QuestionnaireFile;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questionnaire.QuestionnaireSummary;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.TextLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of questionnaires, and how a new one comes into it. */
@Controller
class LibraryController {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LARGEST_FILE = 30_000_000;
    private static final List<String> COLUMNS = List.of("code", "title", "version", "state", "questions");

    private final QuestionnaireManagement questionnaires;

    LibraryController(QuestionnaireManagement questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping("/questionnaire")
    Object library(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String format,
            @ModelAttribute("shell") Shell shell, Model model) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<QuestionnaireSummary> found = questionnaires.all().stream()
                .filter(one -> (one.code() + " " + one.title().in(shell.language())).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        if (!format.isBlank()) {
            return new Download("questionnaires", COLUMNS, found.stream().map(one -> row(one, shell.language())).toList()).as(format);
        }
        model.addAttribute("page", new LibraryPage(search, found));
        return "questionnaire/library";
    }

    @GetMapping("/questionnaire/new")
    String form(@RequestParam(defaultValue = "") String copyOf, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("page", new NewQuestionnairePage("", "", shell.language().toLanguageTag(), copyOf, questionnaires.all(), List.of()));
        return "questionnaire/new";
    }

    @PostMapping("/questionnaire/new")
    ModelAndView create(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "en") String language, @RequestParam(defaultValue = "") String copyOf,
            @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) {
        List<FieldError> errors = new ArrayList<>(codeErrors(code.strip()));
        if (TextLimits.clean(title).isEmpty() || title.length() > TextLimits.TEXT) {
            errors.add(new FieldError("title", "questionnaire.error.title"));
        }
        if (!Languages.known(language)) {
            errors.add(new FieldError("language", "questionnaire.error.language", language));
        }
        if (!errors.isEmpty()) {
            NewQuestionnairePage page = new NewQuestionnairePage(code, title, language, copyOf, questionnaires.all(), errors);
            return new ModelAndView("questionnaire/new", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LocalizedText name = new LocalizedText(Map.of(language, TextLimits.clean(title)));
        return created(copyOf.isBlank()
                ? new QuestionnaireContent(code.strip(), name, LocalizedText.EMPTY, List.of(language), List.of())
                : copy(copyOf, code.strip(), name, language), shell, redirect);
    }

    @PostMapping("/questionnaire/import")
    ModelAndView read(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String code,
            @ModelAttribute("shell") Shell shell, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            throw Problem.invalid("questionnaire.problem.file-empty");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw Problem.invalid("questionnaire.problem.file-large", LARGEST_FILE / 1_000_000);
        }
        QuestionnaireContent content = QuestionnaireFile.read(file.getBytes());
        if (!code.isBlank()) {
            codeErrors(code.strip()).stream().findFirst().ifPresent(error -> {
                throw Problem.invalid(error.textKey(), error.arguments().toArray());
            });
            content = new QuestionnaireContent(
                    code.strip(), content.title(), content.introduction(), content.languages(), content.sections());
        }
        return created(content, shell, redirect);
    }

    private ModelAndView created(QuestionnaireContent content, Shell shell, RedirectAttributes redirect) {
        QuestionnaireVersion version = questionnaires.version(questionnaires.create(content)).orElseThrow();
        redirect.addFlashAttribute("flash", shell.text("questionnaire.created"));
        return new ModelAndView("redirect:" + new EditAddresses(version.questionnaire()).outline());
    }

    private QuestionnaireContent copy(String version, String code, LocalizedText title, String language) {
        QuestionnaireContent original = version(version).content();
        List<String> languages = original.languages().contains(language) ? original.languages() : Languages.with(original.languages(), language);
        return new QuestionnaireContent(code, title, original.introduction(), languages, original.sections());
    }

    private QuestionnaireVersion version(String id) {
        try {
            return questionnaires.version(UUID.fromString(id)).orElseThrow(Problem::notFound);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound();
        }
    }

    private List<FieldError> codeErrors(String code) {
        if (!CODE.matcher(code).matches() || code.length() > TextLimits.CODE) {
            return List.of(new FieldError("code", "questionnaire.error.questionnaire-code"));
        }
        return questionnaires.codeTaken(code) ? List.of(new FieldError("code", "questionnaire.problem.code-taken", code)) : List.of();
    }

    private static List<Object> row(QuestionnaireSummary one, Locale language) {
        return List.of(one.code(), one.title().in(language), one.number(), one.publishedAt() == null ? "draft" : "published", one.questions());
    }
}

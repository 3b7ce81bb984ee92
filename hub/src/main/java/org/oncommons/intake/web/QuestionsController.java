package org.oncommons.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.oncommons.formats.SurveyFile;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.Mapping;
import org.oncommons.intake.OwnWords;
import org.oncommons.intake.QuestionChoice;
import org.oncommons.intake.ReadSurvey;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.questions.Question;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.PlainLetters;
import org.oncommons.vocabulary.SurveyWords;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of an import: what is taken in, and what the answers mean. */
@Controller
class QuestionsController {

    private static final int ON_A_PAGE = 25;

    private final IntakeManagement intake;
    private final Vocabulary vocabulary;
    private final OwnWords own;
    private final SurveyWords words;

    QuestionsController(IntakeManagement intake, Vocabulary vocabulary, OwnWords own, SurveyWords words) {
        this.intake = intake;
        this.own = own;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/intake/{id}/questions")
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page, Model model) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        ReadSurvey read = intake.read(which);
        List<QuestionsPage.Row> all = read.file().questionnaire().questions()
                .map(question -> new QuestionsPage.Row(question, which.mapping().question(question.code()),
                        read.suggestions().get(question.code()), read.frames().containsKey(question.code()))).toList();
        List<QuestionsPage.Row> shown = all.stream().filter(row -> row.shown(show))
                .filter(row -> PlainLetters.found(search, row.question().code() + " " + row.question().text().in(Locale.ENGLISH))).toList();
        model.addAttribute("page", new QuestionsPage(new StepsView(which, StepsView.Step.QUESTIONS), which,
                Paging.of(shown, page, ON_A_PAGE), all.size(), count(all, "meaning"), count(all, "suggested"), count(all, "out"),
                own.open(which).size(), search, show, vocabulary));
        return "intake/questions";
    }

    private static int count(List<QuestionsPage.Row> rows, String show) {
        return (int) rows.stream().filter(row -> row.shown(show)).count();
    }

    @PostMapping("/intake/{id}/questions")
    String decideAll(@PathVariable UUID id, @RequestParam String action, @ModelAttribute(name = "shell", binding = false) Shell shell,
            RedirectAttributes redirect) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        if (action.equals("own")) {
            redirect.addFlashAttribute("flash", shell.text("intake.questions.own.done", own.takeAll(id)));
            return "redirect:/intake/" + id + "/questions?show=meaning";
        }
        ReadSurvey read = intake.read(which);
        Map<String, QuestionChoice> choices = new TreeMap<>(which.mapping().questions());
        int changed = switch (action) {
            case "accept" -> accept(read, choices);
            case "none" -> none(choices);
            default -> throw Problem.notFound();
        };
        intake.map(id, which.mapping().questions(choices));
        redirect.addFlashAttribute("flash", shell.text("intake.questions." + action + ".done", changed));
        return "redirect:/intake/" + id + "/questions";
    }

    /** What a coordinator decided stays. */
    private static int accept(ReadSurvey read, Map<String, QuestionChoice> choices) {
        int changed = 0;
        for (Map.Entry<String, MeaningSuggestion> entry : read.suggestions().entrySet()) {
            QuestionChoice choice = choices.getOrDefault(entry.getKey(), QuestionChoice.NONE);
            if (choice.kind() == null && !choice.leftOut()) {
                choices.put(entry.getKey(), choice.meaning(entry.getValue()));
                changed++;
            }
        }
        return changed;
    }

    private static int none(Map<String, QuestionChoice> choices) {
        List<String> meant = new ArrayList<>(choices.keySet());
        meant.removeIf(code -> choices.get(code).kind() == null);
        meant.forEach(code -> choices.put(code, choices.get(code).withoutMeaning()));
        return meant.size();
    }

    @GetMapping("/intake/{id}/questions/{code}")
    String form(@PathVariable UUID id, @PathVariable String code, Model model) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        model.addAttribute("page", page(which, question(intake.read(which).file(), code), Map.of(), ""));
        return "intake/question";
    }

    private QuestionPage page(SurveyImport which, Question question, Map<String, String> typed, String problem) {
        ReadSurvey read = intake.read(which);
        return new QuestionPage(new StepsView(which, StepsView.Step.QUESTIONS), which, question, which.mapping().question(question.code()),
                read.suggestions().get(question.code()), read.scales().getOrDefault(question.code(), Map.of()),
                intake.types(which, question), vocabulary.all(), typed, problem);
    }

    @PostMapping("/intake/{id}/questions/{code}/save")
    String save(@PathVariable UUID id, @PathVariable String code, @RequestParam Map<String, String> form,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        Question question = question(intake.read(which).file(), code);
        QuestionChoice choice;
        try {
            Map<String, String> filled = form.containsKey("own") ? QuestionInput.inOwnWords(question, form, vocabulary, words) : form;
            choice = QuestionInput.read(question, filled, intake.types(which, question), vocabulary);
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("page", page(which, question, form, shell.text(problem.textKey(), problem.arguments())));
            return "intake/question";
        }
        intake.map(id, which.mapping().with(code, choice));
        return "redirect:/intake/" + id + "/questions?search=" + code;
    }

    @PostMapping("/intake/{id}/questions/{code}")
    String decide(@PathVariable UUID id, @PathVariable String code, @RequestParam String action, @RequestParam(defaultValue = "") String back) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        ReadSurvey read = intake.read(which);
        Question question = question(read.file(), code);
        String query = back.matches("[A-Za-z0-9=&%+._-]*") ? back : "";
        if (action.equals("own")) {
            own.take(id, question);
            return "redirect:/intake/" + id + "/questions?" + query + "#q-" + code;
        }
        QuestionChoice choice = which.mapping().question(code);
        QuestionChoice changed = switch (action) {
            case "accept" -> choice.meaning(java.util.Optional.ofNullable(read.suggestions().get(code)).orElseThrow(Problem::notFound));
            case "none" -> choice.withoutMeaning();
            case "out" -> choice.leftOut(true);
            case "in" -> choice.leftOut(false);
            default -> throw Problem.notFound();
        };
        intake.map(id, which.mapping().with(code, changed));
        return "redirect:/intake/" + id + "/questions?" + query + "#q-" + code;
    }


    static Question question(SurveyFile file, String code) {
        return file.questionnaire().question(code).orElseThrow(Problem::notFound);
    }
}

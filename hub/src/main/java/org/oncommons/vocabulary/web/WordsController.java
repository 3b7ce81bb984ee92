package org.oncommons.vocabulary.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Link;
import org.oncommons.vocabulary.SimilarConcepts;
import org.oncommons.vocabulary.Vocabulary;
import org.oncommons.vocabulary.VocabularyEntry;
import org.oncommons.vocabulary.VocabularyImport;
import org.oncommons.vocabulary.VocabularyImport.LineProblem;
import org.oncommons.vocabulary.VocabularyManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What coordinators do with the shared words. */
@Controller
class WordsController {

    private static final String BASE = "/vocabulary/administration";

    private final Vocabulary vocabulary;
    private final VocabularyManagement management;
    private final VocabularyImport imports;

    WordsController(Vocabulary vocabulary, VocabularyManagement management, VocabularyImport imports) {
        this.vocabulary = vocabulary;
        this.management = management;
        this.imports = imports;
    }

    @GetMapping("/vocabulary/administration")
    String list(@RequestParam(defaultValue = "research-area") String scheme, Model model) {
        model.addAttribute("page", page(scheme, "", List.of()));
        return "vocabulary/administration";
    }

    @PostMapping("/vocabulary/administration/import")
    String take(
            @RequestParam MultipartFile file, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            RedirectAttributes redirect, HttpServletResponse response) throws IOException {
        try {
            VocabularyImport.Outcome outcome = imports.take(file.getBytes());
            redirect.addFlashAttribute("flash", shell.text("vocabulary.import.done", outcome.added(), outcome.changed()));
            return "redirect:" + BASE;
        } catch (Problem problem) {
            List<LineProblem> lines = problem instanceof VocabularyImport.Refused refused ? refused.outcome().problems() : List.of();
            response.setStatus(problem.status().value());
            model.addAttribute("page", page("research-area", shell.text(problem.textKey(), problem.arguments()), lines));
            return "vocabulary/administration";
        }
    }

    @GetMapping("/vocabulary/administration/concepts")
    String form(@RequestParam(defaultValue = "research-area") String scheme, Model model) {
        vocabulary.scheme(scheme).orElseThrow(Problem::notFound);
        model.addAttribute("page", formPage(null, ConceptForm.empty(scheme), ""));
        return "vocabulary/concept-form";
    }

    @PostMapping("/vocabulary/administration/concepts")
    String add(
            @ModelAttribute ConceptForm form, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        return finish(null, form, shell, model, redirect, response, () -> management.add(form.concept(null)));
    }

    @GetMapping("/vocabulary/administration/concepts/{code}")
    String edit(@PathVariable String code, Model model) {
        VocabularyEntry entry = entry(code);
        model.addAttribute("page", formPage(entry, ConceptForm.of(entry), ""));
        return "vocabulary/concept-form";
    }

    @PostMapping("/vocabulary/administration/concepts/{code}")
    String change(
            @PathVariable String code, @ModelAttribute ConceptForm form, @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        VocabularyEntry entry = entry(code);
        return finish(entry, form, shell, model, redirect, response,
                () -> management.change(form.concept(entry.concept()), form.versionNumber()));
    }

    @PostMapping("/vocabulary/administration/concepts/{code}/retire")
    String retire(@PathVariable String code) {
        management.retire(code);
        return "redirect:" + BASE + "/concepts/" + code;
    }

    @PostMapping("/vocabulary/administration/concepts/{code}/restore")
    String restore(@PathVariable String code) {
        management.restore(code);
        return "redirect:" + BASE + "/concepts/" + code;
    }

    @PostMapping("/vocabulary/administration/concepts/{code}/merge")
    String merge(@PathVariable String code, @RequestParam String into) {
        management.merge(code, into);
        return "redirect:" + BASE + "/concepts/" + into;
    }

    @PostMapping("/vocabulary/administration/concepts/{code}/link")
    String link(@PathVariable String code, @RequestParam String from, @RequestParam String weight, @RequestParam String reason) {
        management.link(new Link(from, code, weight(weight), Map.of("en", reason.strip())));
        return "redirect:" + BASE + "/concepts/" + code;
    }

    @PostMapping("/vocabulary/administration/concepts/{code}/unlink")
    String unlink(@PathVariable String code, @RequestParam String from) {
        management.unlink(from, code);
        return "redirect:" + BASE + "/concepts/" + code;
    }

    private String finish(
            @Nullable VocabularyEntry entry, ConceptForm form, Shell shell, Model model, RedirectAttributes redirect,
            HttpServletResponse response, Runnable action) {
        try {
            if (form.tooLong()) {
                throw Problem.invalid("vocabulary.problem.too-long");
            }
            action.run();
        } catch (Problem problem) {
            if (problem.status().value() != 409 && problem.status().value() != 422) {
                throw problem;
            }
            response.setStatus(422);
            model.addAttribute("page", formPage(entry, form, shell.text(problem.textKey(), problem.arguments())));
            return "vocabulary/concept-form";
        }
        redirect.addFlashAttribute("flash", shell.text("vocabulary.saved"));
        return "redirect:/vocabulary/concepts/" + (entry == null ? form.code() : entry.concept().code());
    }

    private ConceptFormPage formPage(@Nullable VocabularyEntry entry, ConceptForm form, String problem) {
        String scheme = entry == null ? form.scheme() : entry.concept().scheme();
        List<Concept> siblings = vocabulary.concepts(scheme).stream()
                .filter(concept -> entry == null || !concept.code().equals(entry.concept().code())).toList();
        return new ConceptFormPage(entry, form, problem, siblings, vocabulary);
    }

    private AdministrationPage page(String scheme, String problem, List<LineProblem> problems) {
        List<VocabularyEntry> entries = vocabulary.entries().stream().filter(entry -> entry.concept().scheme().equals(scheme)).toList();
        return new AdministrationPage(vocabulary.schemes(), scheme, entries, SimilarConcepts.among(vocabulary.all()), problem, problems);
    }

    private VocabularyEntry entry(String code) {
        return vocabulary.entry(code).orElseThrow(Problem::notFound);
    }

    /** What is no number is no weight: refused like one out of range. */
    private static double weight(String text) {
        String number = text.strip().replace(',', '.');
        return number.matches("\\d(\\.\\d{1,6})?") ? Double.parseDouble(number) : Double.NaN;
    }
}

package org.oncommons.vocabulary.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.ConceptUse;
import org.oncommons.vocabulary.PlainLetters;
import org.oncommons.vocabulary.Scheme;
import org.oncommons.vocabulary.Vocabulary;
import org.oncommons.vocabulary.VocabularyEntry;
import org.oncommons.vocabulary.web.VocabularyPage.SchemeLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared words, to read and to take along. */
@Controller
class VocabularyController {

    private static final int FIRST_NAMES = 6;

    private final Vocabulary vocabulary;
    private final List<ConceptUse> uses;

    VocabularyController(Vocabulary vocabulary, List<ConceptUse> uses) {
        this.vocabulary = vocabulary;
        this.uses = uses;
    }

    @GetMapping("/vocabulary")
    String schemes(
            @RequestParam(defaultValue = "") String search, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<SchemeLine> lines = vocabulary.schemes().stream().map(scheme -> {
            List<Concept> concepts = vocabulary.concepts(scheme.code());
            return new SchemeLine(scheme, concepts.size(), concepts.stream().limit(FIRST_NAMES).toList());
        }).toList();
        List<Concept> found = search.isBlank() ? List.of()
                : vocabulary.all().stream().filter(concept -> contains(concept, search, shell.language())).toList();
        model.addAttribute("page", new VocabularyPage(search.strip(), lines, found));
        return "vocabulary/schemes";
    }

    /** Everything, in the columns that an import reads. */
    @GetMapping(value = "/vocabulary", params = "format")
    Object download(@RequestParam String format) {
        return file("concepts", vocabulary.all(), format);
    }

    @GetMapping("/vocabulary/schemes/{code}")
    String scheme(@PathVariable String code, Model model) {
        Scheme scheme = vocabulary.scheme(code).orElseThrow(Problem::notFound);
        model.addAttribute("page", new SchemePage(scheme, nested(vocabulary.concepts(code))));
        return "vocabulary/scheme";
    }

    @GetMapping(value = "/vocabulary/schemes/{code}", params = "format")
    Object download(@PathVariable String code, @RequestParam String format) {
        vocabulary.scheme(code).orElseThrow(Problem::notFound);
        return file(code, vocabulary.concepts(code), format);
    }

    /** All links, in the columns that an import reads. */
    @GetMapping(value = "/vocabulary/links", params = "format")
    Object links(@RequestParam String format) {
        List<String> languages = languages(vocabulary.links().stream().map(link -> link.reasons().keySet()).toList());
        List<String> columns = new ArrayList<>(List.of("from", "to", "weight"));
        languages.forEach(language -> columns.add("reason_" + language));
        List<List<@Nullable Object>> rows = vocabulary.links().stream().map(link -> {
            List<@Nullable Object> cells = new ArrayList<>(List.of(link.from(), link.to(), link.weight()));
            languages.forEach(language -> cells.add(link.reasons().getOrDefault(language, "")));
            return cells;
        }).toList();
        return new Download("links", columns, rows).as(format);
    }

    @GetMapping("/vocabulary/concepts/{code}")
    String concept(@PathVariable String code, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        VocabularyEntry entry = vocabulary.entry(code).orElseThrow(Problem::notFound);
        model.addAttribute("page", new ConceptPage(
                entry, vocabulary.scheme(entry.concept().scheme()).orElseThrow(Problem::notFound), vocabulary.addressedBy(code),
                vocabulary.addresses(code), vocabulary.all().stream().filter(concept -> concept.broader().equals(code)).toList(),
                uses.stream().flatMap(use -> use.places(code, shell.viewer()).stream()).toList(), vocabulary));
        return "vocabulary/concept";
    }

    private static Object file(String name, List<Concept> concepts, String format) {
        List<String> languages = languages(concepts.stream().map(concept -> concept.labels().keySet()).toList());
        List<String> columns = new ArrayList<>(List.of("code", "scheme", "broader"));
        for (String stem : List.of("label", "plain", "description")) {
            languages.forEach(language -> columns.add(stem + "_" + language));
        }
        columns.add("codes");
        return new Download(name, columns, concepts.stream().map(concept -> row(concept, languages)).toList()).as(format);
    }

    private static List<@Nullable Object> row(Concept concept, List<String> languages) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(concept.code(), concept.scheme(), concept.broader()));
        for (var texts : List.of(concept.labels(), concept.plain(), concept.descriptions())) {
            languages.forEach(language -> cells.add(texts.getOrDefault(language, "")));
        }
        cells.add(String.join(";", concept.codes()));
        return cells;
    }

    /** English first. */
    private static List<String> languages(List<Set<String>> used) {
        Set<String> languages = new LinkedHashSet<>(Set.of("en"));
        used.stream().flatMap(Set::stream).sorted().forEach(languages::add);
        return List.copyOf(languages);
    }

    private static boolean contains(Concept concept, String search, Locale language) {
        return PlainLetters.found(search, String.join(" ",
                concept.label(language), concept.plain(language), concept.description(language), concept.code()));
    }

    private static List<Concept> nested(List<Concept> concepts) {
        Set<String> codes = concepts.stream().map(Concept::code).collect(Collectors.toSet());
        List<Concept> nested = new ArrayList<>();
        concepts.stream().filter(concept -> !codes.contains(concept.broader())).forEach(top -> addWithNarrower(top, concepts, nested));
        return nested;
    }

    private static void addWithNarrower(Concept concept, List<Concept> all, List<Concept> target) {
        target.add(concept);
        all.stream().filter(other -> other.broader().equals(concept.code())).forEach(other -> addWithNarrower(other, all, target));
    }
}

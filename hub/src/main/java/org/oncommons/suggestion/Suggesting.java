package org.oncommons.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Suggests what the answers of foreign questions mean: a concept whose words are alike, a kind, and a scale. */
@Component
public class Suggesting {

    private final Vocabulary vocabulary;

    Suggesting(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** By code of the question; a question of which nothing can be guessed is not in it. */
    public Map<String, MeaningSuggestion> suggest(QuestionnaireContent content) {
        ConceptWords words = new ConceptWords(vocabulary.all());
        Map<String, MeaningSuggestion> suggestions = new HashMap<>();
        for (Section section : content.sections()) {
            String heading = section.title().in(Locale.ENGLISH);
            for (Question question : section.questions()) {
                suggest(words, heading, question).ifPresent(found -> suggestions.put(question.code(), found));
            }
        }
        return suggestions;
    }

    /**
     * Kind and scale of the questions whose rows or options could be concepts of their own: matrices with a scale, rankings and multiple
     * choices whose words say what is asked. By code of the question; the suggestions name no concepts.
     */
    public Map<String, MeaningSuggestion> frames(QuestionnaireContent content) {
        Map<String, MeaningSuggestion> frames = new HashMap<>();
        for (Section section : content.sections()) {
            String heading = section.title().in(Locale.ENGLISH);
            for (Question question : section.questions()) {
                Map<String, Double> values = question.type() == QuestionType.RATING_MATRIX ? Scale.values(question.options()) : Map.of();
                boolean asksOfParts = switch (question.type()) {
                    case RATING_MATRIX -> !values.isEmpty();
                    case MULTIPLE_CHOICE, RANKING -> true;
                    default -> false;
                };
                said(heading, question).filter(kind -> asksOfParts).ifPresent(kind -> frames.put(question.code(),
                        new MeaningSuggestion(kind, "", Map.of(), Map.of(), values, 0)));
            }
        }
        return frames;
    }

    /** What the options of choices and matrices mean on the scale from 0 to 1, whatever is asked; only questions whose options are a scale. */
    public Map<String, Map<String, Double>> scales(QuestionnaireContent content) {
        Map<String, Map<String, Double>> scales = new HashMap<>();
        content.questions().filter(question -> question.type() == QuestionType.RATING_MATRIX || question.type() == QuestionType.SINGLE_CHOICE)
                .forEach(question -> scales.put(question.code(), Scale.values(question.options())));
        scales.values().removeIf(Map::isEmpty);
        return scales;
    }

    private static Optional<Kind> said(String heading, Question question) {
        return KindWords.kind(question.text().in(Locale.ENGLISH) + " " + question.help().in(Locale.ENGLISH)).or(() -> KindWords.kind(heading));
    }

    private Optional<MeaningSuggestion> suggest(ConceptWords words, String heading, Question question) {
        String text = question.text().in(Locale.ENGLISH);
        Kind said = said(heading, question).orElse(null);
        return switch (question.type()) {
            case RATING_MATRIX -> matrix(words, question, said);
            case MULTIPLE_CHOICE, RANKING -> options(words, question, said);
            case SINGLE_CHOICE, NUMBER -> whole(words, question, text, said);
            default -> Optional.empty();
        };
    }

    private Optional<MeaningSuggestion> matrix(ConceptWords words, Question question, @Nullable Kind said) {
        Map<String, String> labels = new TreeMap<>();
        boolean only = question.rows().size() == 1;
        for (Row row : question.rows()) {
            String text = only ? question.text().in(Locale.ENGLISH) + " " : "";
            labels.put(row.code(), text + row.label().in(Locale.ENGLISH));
        }
        Map<String, Double> values = Scale.values(question.options());
        Fits fits = fits(words, labels, said);
        return values.isEmpty() ? Optional.empty()
                : fits.suggestion((kind, concepts, score) -> new MeaningSuggestion(kind, "", concepts, Map.of(), values, score));
    }

    private Optional<MeaningSuggestion> options(ConceptWords words, Question question, @Nullable Kind said) {
        Map<String, String> labels = new TreeMap<>();
        for (Option option : question.options()) {
            labels.put(option.code(), option.label().in(Locale.ENGLISH));
        }
        return fits(words, labels, said)
                .suggestion((kind, concepts, score) -> new MeaningSuggestion(kind, "", Map.of(), concepts, Map.of(), score));
    }

    private Optional<MeaningSuggestion> whole(ConceptWords words, Question question, String text, @Nullable Kind said) {
        Map<String, Double> values = Scale.values(question.options());
        if (values.isEmpty() && !question.options().isEmpty()) {
            return Optional.empty();
        }
        return fits(words, Map.of("", text), said)
                .suggestion((kind, concepts, score) -> new MeaningSuggestion(kind, concepts.get(""), Map.of(), Map.of(), values, score));
    }

    /** Each concept once, the best fit first: two rows cannot mean the same. */
    private Fits fits(ConceptWords words, Map<String, String> labels, @Nullable Kind said) {
        List<Fit> candidates = new ArrayList<>();
        labels.forEach((code, label) -> words.like(label, said).forEach(like -> candidates.add(new Fit(code, like))));
        candidates.sort(Comparator.comparingDouble((Fit fit) -> fit.like().score()).reversed().thenComparing(Fit::code));
        Map<String, String> concepts = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        double sum = 0;
        for (Fit fit : candidates) {
            if (!concepts.containsKey(fit.code()) && taken.add(fit.like().concept())) {
                concepts.put(fit.code(), fit.like().concept());
                sum += fit.like().score();
            }
        }
        String first = concepts.values().stream().findFirst().orElse("");
        Kind kind = said != null ? said : vocabulary.find(first).map(concept -> KindWords.usual(concept.scheme())).orElse(Kind.STRENGTH);
        // Where the words do not say what is asked, one part that sounds like a concept among many that do not is a coincidence.
        boolean coincidence = said == null && concepts.size() * 2 < labels.size();
        return coincidence ? new Fits(kind, Map.of(), 0) : new Fits(kind, concepts, concepts.isEmpty() ? 0 : sum / concepts.size());
    }

    private record Fit(String code, ConceptWords.Like like) {}

    private record Fits(Kind kind, Map<String, String> concepts, double score) {

        private Optional<MeaningSuggestion> suggestion(Making making) {
            return concepts.isEmpty() ? Optional.empty() : Optional.of(making.make(kind, concepts, score));
        }
    }

    @FunctionalInterface
    private interface Making {
        MeaningSuggestion make(Kind kind, Map<String, String> concepts, double score);
    }
}

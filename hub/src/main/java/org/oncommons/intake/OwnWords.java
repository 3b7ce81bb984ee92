package org.oncommons.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oncommons.page.Problem;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.SurveyWords;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maps questions in their own words: rows and options become concepts of the vocabulary, under the same name in every question. */
@Service
public class OwnWords {

    /** "Other (please specify)" is something else for everybody who chooses it, and so no concept. */
    private static final Pattern OTHER = Pattern.compile("(?iu)^(others?|autres?|andere[srn]?|sonstiges?|otro|altro)\\b.*");

    private final IntakeManagement intake;
    private final SurveyWords words;
    private final Vocabulary vocabulary;

    OwnWords(IntakeManagement intake, SurveyWords words, Vocabulary vocabulary) {
        this.intake = intake;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /**
     * Matrices and rankings that can be mapped in their own words at once: undecided, and asking of nothing what another question asks of it
     * already. Multiple choices are not among them, because most of theirs tell who answers and not what the map is about.
     */
    public List<Question> open(SurveyImport which) {
        ReadSurvey read = intake.read(which);
        Set<String> asked = new HashSet<>();
        which.mapping().questions().values().stream().filter(choice -> choice.kind() != null && !choice.leftOut())
                .forEach(choice -> concepts(choice).forEach(concept -> asked.add(key(choice.kind(), vocabulary.label(concept, Locale.ENGLISH)))));
        return read.file().questionnaire().questions().filter(question -> {
            QuestionChoice choice = which.mapping().question(question.code());
            MeaningSuggestion frame = read.frames().get(question.code());
            if (frame == null || choice.kind() != null || choice.leftOut() || question.type() == QuestionType.MULTIPLE_CHOICE) {
                return false;
            }
            List<String> keys = names(question).values().stream().map(name -> key(frame.kind(), name)).toList();
            boolean once = !keys.isEmpty() && new HashSet<>(keys).size() == keys.size() && keys.stream().noneMatch(asked::contains);
            return once && asked.addAll(keys);
        }).toList();
    }

    /** Maps all that are open, and gives their number. */
    @Transactional
    public int takeAll(UUID id) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        List<Question> open = open(which);
        take(which, open);
        return open.size();
    }

    /** Maps one question. */
    @Transactional
    public void take(UUID id, Question question) {
        take(intake.find(id).orElseThrow(Problem::notFound), List.of(question));
    }

    private void take(SurveyImport which, List<Question> questions) {
        Map<String, MeaningSuggestion> frames = intake.read(which).frames();
        Map<String, String> codes = words.concepts(questions.stream().flatMap(question -> names(question).values().stream()).distinct().toList());
        Map<String, QuestionChoice> choices = new TreeMap<>(which.mapping().questions());
        for (Question question : questions) {
            MeaningSuggestion frame = frames.get(question.code());
            if (frame == null) {
                throw Problem.notFound();
            }
            Map<String, String> concepts = new HashMap<>();
            Set<String> taken = new HashSet<>();
            names(question).forEach((part, name) -> {
                if (taken.add(codes.get(name))) {
                    concepts.put(part, codes.get(name));
                }
            });
            if (concepts.isEmpty()) {
                throw Problem.invalid("intake.problem.no-concept");
            }
            boolean rows = !question.rows().isEmpty();
            choices.put(question.code(), which.mapping().question(question.code()).meaning(new MeaningSuggestion(
                    frame.kind(), "", rows ? concepts : Map.of(), rows ? Map.of() : concepts, frame.values(), 1)));
        }
        intake.map(which.id(), which.mapping().questions(choices));
    }

    private static Map<String, String> names(Question question) {
        Map<String, String> names = new TreeMap<>();
        if (question.rows().isEmpty()) {
            question.options().forEach((Option option) -> names.put(option.code(), option.label().in(Locale.ENGLISH)));
        } else {
            question.rows().forEach((Row row) -> names.put(row.code(), row.label().in(Locale.ENGLISH)));
        }
        names.values().removeIf(name -> name.isBlank() || OTHER.matcher(name.strip()).matches());
        return names;
    }

    private static String key(Kind kind, String name) {
        return kind + " " + SurveyWords.same(name);
    }

    private static Set<String> concepts(QuestionChoice choice) {
        Set<String> concepts = new HashSet<>(choice.rowConcepts().values());
        concepts.addAll(choice.optionConcepts().values());
        concepts.add(choice.concept());
        concepts.remove("");
        return concepts;
    }
}

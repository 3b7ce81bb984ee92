package org.oncommons.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.profiles.EcosystemProfiles.FreeText;
import org.oncommons.profiles.EcosystemProfiles.Ranking;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.survey.Answer;
import org.oncommons.survey.Contribution;
import org.oncommons.vocabulary.Kind;

/** Reads one contribution by the meanings of the questionnaire. */
final class AnswerReading {

    private final Map<String, Question> questions = new LinkedHashMap<>();

    AnswerReading(QuestionnaireContent questionnaire) {
        questionnaire.questions().forEach(question -> questions.put(question.code(), question));
    }

    List<Value> values(Contribution contribution) {
        List<Value> values = new ArrayList<>();
        for (Answer answer : contribution.answers()) {
            Question question = questions.get(answer.question());
            if (question != null && question.meaning() != null && !answer.values().isEmpty()) {
                read(question, answer, values);
            }
        }
        return values;
    }

    private static void read(Question question, Answer answer, List<Value> values) {
        switch (question.type()) {
            case RATING_MATRIX -> question.row(answer.row()).ifPresent(row -> rated(question, row, answer, values));
            case SINGLE_CHOICE -> rated(question, null, answer, values);
            case MULTIPLE_CHOICE -> chosen(question, answer, values);
            case RANKING -> ranked(question, answer, values);
            case NUMBER -> measured(question, answer, values);
            case DATE, SHORT_TEXT, LONG_TEXT, PROOF, STATEMENT -> { }
        }
    }

    private static void rated(Question question, @Nullable Row row, Answer answer, List<Value> values) {
        String concept = row == null ? question.meaning().concept() : row.concept();
        Optional<Option> option = question.option(answer.values().getFirst());
        if (concept != null && option.isPresent() && option.get().value() != null) {
            Kind kind = row != null && row.kind() != null ? row.kind() : question.meaning().kind();
            values.add(new Value(kind, concept, option.get().value(), 0, 0, 1, question.code(), answer.row(),
                    option.get().label().byLanguage(), answer.visibility()));
        }
    }

    private static void chosen(Question question, Answer answer, List<Value> values) {
        for (Option option : question.options()) {
            if (option.concept() != null) {
                boolean taken = answer.values().contains(option.code());
                values.add(new Value(question.meaning().kind(), option.concept(), taken ? 1 : 0, 0, 0, 1, question.code(), "", Map.of(),
                        answer.visibility()));
            }
        }
    }

    private static void ranked(Question question, Answer answer, List<Value> values) {
        int places = Math.max(question.rankUpTo(), answer.values().size());
        for (Option option : question.options()) {
            if (option.concept() != null) {
                int rank = answer.values().indexOf(option.code()) + 1;
                double x = rank == 0 ? 0 : (places + 1.0 - rank) / places;
                values.add(new Value(question.meaning().kind(), option.concept(), x, rank, 0, 1, question.code(), "", Map.of(),
                        answer.visibility()));
            }
        }
    }

    /** A number says something from 0 to 1 only where its range has two ends. */
    private static void measured(Question question, Answer answer, List<Value> values) {
        NumberRange range = question.number();
        String concept = question.meaning().concept();
        if (concept == null || range == null || range.minimum() == null || range.maximum() == null
                || range.minimum().compareTo(range.maximum()) >= 0 || !answer.values().getFirst().matches("-?\\d+(\\.\\d+)?")) {
            return;
        }
        double least = range.minimum().doubleValue();
        double x = (Double.parseDouble(answer.values().getFirst()) - least) / (range.maximum().doubleValue() - least);
        values.add(new Value(question.meaning().kind(), concept, Math.clamp(x, 0, 1), 0, 0, 1, question.code(), "", Map.of(),
                answer.visibility()));
    }

    List<Ranking> rankings(Contribution contribution) {
        List<Ranking> rankings = new ArrayList<>();
        for (Answer answer : contribution.answers()) {
            Question question = questions.get(answer.question());
            if (question != null && question.meaning() != null && question.rankUpTo() > 0) {
                List<List<String>> places = answer.values().stream()
                        .map(question::option).flatMap(Optional::stream)
                        .map(Option::concept).filter(concept -> concept != null).map(List::of).toList();
                if (!places.isEmpty()) {
                    rankings.add(new Ranking(question.meaning().kind(), question.code(), places, answer.visibility()));
                }
            }
        }
        return rankings;
    }

    List<FreeText> texts(Contribution contribution) {
        List<FreeText> texts = new ArrayList<>();
        for (Answer answer : contribution.answers()) {
            Question question = questions.get(answer.question());
            String text = question == null ? "" : switch (question.type()) {
                case SHORT_TEXT, LONG_TEXT -> String.join(" ", answer.values());
                default -> answer.other();
            };
            if (!text.isBlank()) {
                texts.add(new FreeText(contribution.id(), answer.question(), text.strip(), answer.visibility()));
            }
        }
        return texts;
    }
}

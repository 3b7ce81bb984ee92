package org.oncommons.formats;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** What is counted in a survey file, for both forms of the report. */
record Findings(SurveyFile survey) {

    /** Number of questions of each type that occurs. */
    Map<QuestionType, Integer> types() {
        Map<QuestionType, Integer> types = new EnumMap<>(QuestionType.class);
        survey.questionnaire().questions().forEach(question -> types.merge(question.type(), 1, Integer::sum));
        return types;
    }

    /** Respondents who submitted, who did not, and of whom nothing is known. */
    int[] completeness() {
        int[] counts = new int[3];
        for (Respondent respondent : survey.respondents()) {
            counts[respondent.complete() == null ? 2 : respondent.complete() ? 0 : 1]++;
        }
        return counts;
    }

    int answers() {
        return survey.respondents().stream().mapToInt(respondent -> respondent.answers().size()).sum();
    }

    /** What the best guess for a role holds, with the number of respondents. */
    Map<String, Integer> values(Guess.Role role) {
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        survey.best(role).ifPresent(guess -> {
            for (Respondent respondent : survey.respondents()) {
                String value = label(guess.question(), respondent.text(guess.question())).strip();
                if (!value.isEmpty()) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
        });
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String label(String code, String value) {
        return survey.questionnaire()
                .question(code)
                .flatMap(question -> question.option(value))
                .map(option -> option.label().in(Locale.ENGLISH))
                .orElse(value);
    }

    List<Question> questions() {
        return survey.questionnaire().questions().toList();
    }
}

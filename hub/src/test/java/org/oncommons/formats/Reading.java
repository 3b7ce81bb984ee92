package org.oncommons.formats;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oncommons.questions.QuestionType;

/** Short ways to read files and look at what came of it. */
final class Reading {

    private Reading() {}

    static SurveyFile csv(String... lines) {
        return read(file("answers.csv", String.join("\r\n", lines) + "\r\n"));
    }

    static NamedFile file(String name, String content) {
        return NamedFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static SurveyFile read(NamedFile... files) {
        return SurveyFiles.read(List.of(files), Limits.DEFAULT);
    }

    static Map<QuestionType, Integer> types(SurveyFile file) {
        Map<QuestionType, Integer> types = new EnumMap<>(QuestionType.class);
        file.questionnaire().questions().forEach(question -> types.merge(question.type(), 1, Integer::sum));
        return types;
    }

    static ReadAnswer answer(Respondent respondent, String question, String row) {
        return respondent.answers().stream()
                .filter(answer -> answer.question().equals(question) && answer.row().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer to " + question + " " + row + " in " + respondent.answers()));
    }

    static List<ProblemKind> kinds(SurveyFile file) {
        return file.problems().stream().map(Problem::kind).toList();
    }
}

package org.oncommons.formats;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a survey file contains, for programs. */
final class InspectJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private InspectJson() {}

    static void write(SurveyFile survey, PrintWriter out) {
        Findings findings = new Findings(survey);
        int[] counts = findings.completeness();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("readable", true);
        json.put("files", survey.files());
        json.put("format", survey.format().name());
        json.put("title", survey.questionnaire().title().in(Locale.ENGLISH));
        json.put("languages", survey.questionnaire().languages());
        json.put("questionTypes", findings.types());
        json.put("questions", findings.questions().stream().map(InspectJson::question).toList());
        json.put("respondents", Map.of(
                "total", survey.respondents().size(),
                "complete", counts[0],
                "incomplete", counts[1],
                "unknown", counts[2]));
        json.put("answers", findings.answers());
        json.put("guesses", survey.guesses());
        json.put("institutions", findings.values(Guess.Role.INSTITUTION));
        json.put("countries", findings.values(Guess.Role.COUNTRY));
        json.put("problems", survey.problems().stream().map(InspectJson::problem).toList());
        out.println(JSON.writeValueAsString(json));
    }

    static void write(UnreadableFile e, PrintWriter out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("readable", false);
        json.put("reason", e.reason().name());
        json.put("message", e.text(Locale.ENGLISH));
        json.put("place", e.cell());
        out.println(JSON.writeValueAsString(json));
    }

    private static Map<String, Object> question(org.oncommons.questions.Question question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", question.code());
        json.put("type", question.type());
        json.put("text", question.text().in(Locale.ENGLISH));
        json.put("options", question.options().stream().map(option -> option.code()).toList());
        json.put("rows", question.rows().stream().map(row -> row.code()).toList());
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity());
        json.put("kind", problem.kind());
        json.put("place", problem.cell());
        json.put("times", problem.times());
        json.put("text", problem.text(Locale.ENGLISH));
        json.put("advice", problem.advice(Locale.ENGLISH));
        return json;
    }
}

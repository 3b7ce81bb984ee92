package org.oncommons.questionnaire.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.QuestionnaireProblem;

/**
 * Where the pages of one questionnaire are.
 *
 * @param draft the draft that is worked on; null: none, or it does not matter
 */
public record EditAddresses(UUID questionnaire, @Nullable UUID draft) {

    EditAddresses(UUID questionnaire) {
        this(questionnaire, null);
    }

    static EditAddresses of(QuestionnaireVersion version) {
        return new EditAddresses(version.questionnaire(), version.published() ? null : version.id());
    }

    public String overview() {
        return "/questionnaire/" + questionnaire;
    }

    public String outline() {
        return overview() + "/edit";
    }

    public String head() {
        return outline() + "/head";
    }

    public String section(String code) {
        return outline() + "/section?code=" + encoded(code);
    }

    public String question(String code) {
        return outline() + "/question?code=" + encoded(code);
    }

    public String translation() {
        return outline() + "/translation";
    }

    public String publish() {
        return overview() + "/publish";
    }

    public String preview(UUID version) {
        return version(version) + "/preview";
    }

    public String version(UUID version) {
        return "/questionnaire/versions/" + version;
    }

    /** Where the problem can be mended. */
    public String problem(QuestionnaireProblem problem) {
        if (!problem.question().isEmpty()) {
            String part = problem.part().startsWith("option") ? "#options" : problem.part().startsWith("row") ? "#rows" : "";
            return question(problem.question()) + part;
        }
        return problem.section().isEmpty() ? head() : section(problem.section());
    }

    /** The question's place in the outline. */
    public static String anchor(String code) {
        return "q-" + code;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

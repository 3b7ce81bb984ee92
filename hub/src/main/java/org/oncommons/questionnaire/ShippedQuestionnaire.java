package org.oncommons.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.oncommons.questions.QuestionnaireContent;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that ship with the application. */
public enum ShippedQuestionnaire {
    /** What a cancer centre is strong in, offers, needs, is held back by and would work on with others. */
    CANCER_RESEARCH_ECOSYSTEM("/questionnaires/cancer-research-ecosystem.json");

    private final String resource;

    ShippedQuestionnaire(String resource) {
        this.resource = resource;
    }

    /**
     * Reads it.
     *
     * @throws UncheckedIOException                 if the file cannot be read
     * @throws tools.jackson.core.JacksonException if it is not the JSON of a questionnaire
     */
    public QuestionnaireContent content() {
        try (var stream = Objects.requireNonNull(ShippedQuestionnaire.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.builder().build().readValue(stream, QuestionnaireContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}

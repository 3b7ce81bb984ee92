package org.oncommons.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a collaborative network sets out to do.
 *
 * @param code         code of the concept of scheme {@code case}
 * @param topic        code of the topic it works on
 * @param labels       name by BCP 47 language tag, always with {@code en}, like the following texts
 * @param questions    the research question
 * @param plain        the question in words for patients
 * @param firstOutputs what the group wants to have first
 * @param wished       codes of the capabilities that a group on it needs, most important first
 */
public record CaseOutline(
        String code,
        String topic,
        Map<String, String> labels,
        Map<String, String> questions,
        Map<String, String> plain,
        Map<String, String> firstOutputs,
        List<String> wished) implements Named {

    public CaseOutline {
        labels = Map.copyOf(labels);
        questions = Map.copyOf(questions);
        plain = Map.copyOf(plain);
        firstOutputs = Map.copyOf(firstOutputs);
        wished = List.copyOf(wished);
    }

    /** The research question in the reader's language, else in English. */
    public String question(Locale language) {
        return Words.in(questions, language);
    }

    /** What the group wants to have first in the reader's language, else in English. */
    public String firstOutput(Locale language) {
        return Words.in(firstOutputs, language);
    }
}

package org.oncommons.answering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in a wave.
 *
 * @param key         unique in the wave; an import that uses the same key again updates the same response
 * @param institution null: the respondent is none
 * @param label       name as coordinators see it
 * @param country     ISO 3166-1 alpha-2; empty: unknown
 */
public record Respondent(String key, @Nullable UUID institution, String label, String country) {

    /** The institution itself: the same response that its people see on the pages. */
    public static Respondent institution(UUID institution, String name, String country) {
        return new Respondent(key(institution), institution, name, country);
    }

    /** One of several respondents of an institution, or one without institution, known by what the imported file calls it. */
    public static Respondent imported(String key, @Nullable UUID institution, String label, String country) {
        return new Respondent("import " + key, institution, label, country);
    }

    static String key(UUID institution) {
        return "institution " + institution;
    }
}

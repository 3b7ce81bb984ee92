package org.oncommons.formats;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One respondent of a file.
 *
 * @param key       finds the same contribution again in a later export; unique in the file
 * @param keyIsId   whether the key is an id that the survey system gave, and not a digest of the answers
 * @param created   when the answers were first given, in the exporter's local time; null: not in the file
 * @param updated   when they were last changed; null: not in the file
 * @param language  BCP 47 tag of the language answered in; empty: not in the file
 * @param complete  whether the answers were submitted; null: the file does not tell
 * @param group     data access group or the like; empty: none
 * @param answers   all answers that are not blank, in the order of the questionnaire
 * @param cell      the row or element it stands in
 */
public record Respondent(
        String key,
        boolean keyIsId,
        @Nullable LocalDateTime created,
        @Nullable LocalDateTime updated,
        String language,
        @Nullable Boolean complete,
        String group,
        List<ReadAnswer> answers,
        Cell cell) {

    public Respondent {
        answers = List.copyOf(answers);
    }

    /** A respondent that no file holds yet, to be written. */
    public static Respondent of(
            String key,
            @Nullable LocalDateTime updated,
            String language,
            @Nullable Boolean complete,
            String group,
            List<ReadAnswer> answers) {
        return new Respondent(key, true, null, updated, language, complete, group, answers, Cell.file(""));
    }

    /** The first value or other text given to a question; empty: none. */
    public String text(String question) {
        for (ReadAnswer answer : answers) {
            if (answer.question().equals(question)) {
                return answer.values().isEmpty() ? answer.other() : answer.values().getFirst();
            }
        }
        return "";
    }
}

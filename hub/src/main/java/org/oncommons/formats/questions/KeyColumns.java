package org.oncommons.formats.questions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns that tell about a contribution and not about a question; -1 where there is none.
 *
 * @param key       id of the contribution
 * @param created   when it was first saved
 * @param updated   when it was last saved
 * @param submitted when it was submitted: blank means it was not
 * @param language  language answered in
 * @param group     data access group
 */
public record KeyColumns(int key, int created, int updated, int submitted, int language, int group) {

    public static final KeyColumns NONE = new KeyColumns(-1, -1, -1, -1, -1, -1);

    /** All columns that are there. */
    public Set<Integer> all() {
        return IntStream.of(key, created, updated, submitted, language, group)
                .filter(column -> column >= 0)
                .boxed()
                .collect(Collectors.toSet());
    }
}

package org.oncommons.questions;

import org.jspecify.annotations.Nullable;
import org.oncommons.vocabulary.Kind;

/**
 * What an answer tells the map. A rating matrix takes the concept from its rows and the value from its options; a multiple choice or
 * ranking takes the concept from its options (chosen 1, not chosen 0); a single choice or number takes the concept from here.
 *
 * @param kind    what the answer says about the concept
 * @param concept code of the concept where neither rows nor options name it; else null
 */
public record Meaning(Kind kind, @Nullable String concept) {}

package org.oncommons.answering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.Section;

/**
 * How far a section is.
 *
 * @param assigned     account of the colleague who answers it; null: nobody in particular
 * @param assignedName their name; empty: nobody
 * @param readyName    who said that it is ready; empty: nobody
 * @param readyAt      null: not ready
 * @param fields       how many questions and matrix rows are asked now
 * @param answered     how many of these have an answer
 * @param missing      required ones that have none
 * @param changed      how many say something else than in the earlier wave
 */
public record SectionProgress(
        Section section, @Nullable UUID assigned, String assignedName, String readyName, @Nullable Instant readyAt, int fields,
        int answered, List<Field> missing, int changed) {

    /** What is said of it on the pages. */
    public enum State { NOT_STARTED, IN_PROGRESS, READY }

    public SectionProgress {
        missing = List.copyOf(missing);
    }

    public State state() {
        return readyAt != null ? State.READY : answered > 0 ? State.IN_PROGRESS : State.NOT_STARTED;
    }
}

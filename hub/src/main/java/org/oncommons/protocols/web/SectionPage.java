package org.oncommons.protocols.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.Section;

/**
 * A section that is filled in.
 *
 * @param previous code of the section before; empty: none
 * @param next     likewise
 * @param message  what went wrong, in a sentence; empty: nothing
 */
public record SectionPage(ProtocolSummary summary, Section section, List<Field> fields, String previous, String next, String message) {

    /**
     * One field of the form.
     *
     * @param control  line, text, number or choice
     * @param choices  values of a choice
     * @param edition  that the person has seen: a newer one is a conflict
     * @param error    what is wrong with it; empty: nothing
     * @param conflict what somebody else has put there meanwhile; null: nothing
     */
    public record Field(
            String code, String label, String help, String control, List<String> choices, String value, String source, String confidence,
            int edition, String error, @Nullable ValueView conflict) {}
}

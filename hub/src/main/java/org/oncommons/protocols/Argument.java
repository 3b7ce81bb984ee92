package org.oncommons.protocols;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kind of justification of a margin.
 *
 * @param margin the margin that it leads to, on the scale of the planned one; null: none was given
 * @param how    how it was found; empty: not said
 * @param source where the number comes from; empty: not said
 */
public record Argument(Kind kind, @Nullable Double margin, String how, String source) {

    /** Kinds of which a margin needs two before a study can be reviewed. */
    public enum Kind {
        /** What standard treatment gains over less, in earlier trials. */
        HISTORY,
        /** What patients accept when they are asked. */
        PATIENTS,
        /** Where harm avoided and loss balance, in quality of life or money. */
        DECISION,
        /** What clinicians hold to be acceptable. */
        CLINICIANS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String marginField() {
            return code() + "-margin";
        }

        public String howField() {
            return code() + "-how";
        }
    }

    static List<Argument> of(Protocol protocol) {
        return Arrays.stream(Kind.values()).map(kind -> new Argument(kind, protocol.number(kind.marginField()), protocol.text(kind.howField()),
                protocol.source(kind.marginField()))).toList();
    }

    /** Whether it can be checked: a number, how it was found, and where it comes from. */
    public boolean complete() {
        return margin != null && !how.isEmpty() && !source.isEmpty();
    }
}

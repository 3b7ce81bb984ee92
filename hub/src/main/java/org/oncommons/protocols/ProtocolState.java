package org.oncommons.protocols;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a study has come. */
public enum ProtocolState {
    IDEA,
    DRAFTED,
    IN_REVIEW,
    APPROVED,
    RECRUITING,
    REPORTED,
    STOPPED;

    /** Where it can go from here. */
    public List<ProtocolState> next() {
        return switch (this) {
            case IDEA -> List.of(DRAFTED, STOPPED);
            case DRAFTED -> List.of(IN_REVIEW, STOPPED);
            case IN_REVIEW -> List.of(APPROVED, DRAFTED, STOPPED);
            case APPROVED -> List.of(RECRUITING, DRAFTED, STOPPED);
            case RECRUITING -> List.of(REPORTED, STOPPED);
            case REPORTED, STOPPED -> List.of();
        };
    }

    /** Whether going there is going back or giving up, which needs a reason but no completeness. */
    public boolean needsReason(ProtocolState to) {
        return to == STOPPED || to.compareTo(this) < 0;
    }

    /** As in addresses and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProtocolState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}

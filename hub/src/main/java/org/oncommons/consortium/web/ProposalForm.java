package org.oncommons.consortium.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What saving sends.
 *
 * @param wishes  end of the builder's address; empty: they stay as they are
 * @param version of the proposal that is changed
 */
record ProposalForm(@Nullable String name, @Nullable String note, @Nullable String wishes, @Nullable String version) {

    ProposalForm {
        name = Objects.requireNonNullElse(name, "");
        note = Objects.requireNonNullElse(note, "");
        wishes = Objects.requireNonNullElse(wishes, "");
    }

    int versionNumber() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}

package org.oncommons.intake.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncommons.intake.Mapping;

/** Where the answers of an import go, as it was typed; see {@link Mapping}. */
public record TargetForm(@Nullable String title, @Nullable String year, @Nullable String wave, @Nullable Boolean everybody, @Nullable Boolean confidential) {

    public TargetForm {
        title = Objects.requireNonNullElse(title, "");
        year = Objects.requireNonNullElse(year, "");
        wave = Objects.requireNonNullElse(wave, "");
        everybody = Boolean.TRUE.equals(everybody);
        confidential = Boolean.TRUE.equals(confidential);
    }

    static TargetForm of(Mapping mapping) {
        return new TargetForm(mapping.title(), String.valueOf(mapping.year()), mapping.wave(), mapping.everybody(), mapping.confidential());
    }
}

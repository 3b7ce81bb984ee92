package org.oncommons.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.page.Viewer;

/** What a module contributes to the profile page of an institution, ordered by {@code @Order}. */
public interface ProfileSection {

    /**
     * What this viewer may know about the institution, or nothing.
     *
     * @param language that its texts are written in
     */
    Optional<Section> section(UUID institution, Viewer viewer, Locale language);

    /**
     * A section.
     *
     * @param heading  of the section
     * @param lines    short lines, the most important first
     * @param path     where more stands
     * @param linkText words of the link there
     */
    record Section(String heading, List<String> lines, String path, String linkText) {

        public Section {
            lines = List.copyOf(lines);
        }
    }
}

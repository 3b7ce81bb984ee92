package org.oncommons.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.page.Shell;

/** What a module contributes to the profile page of an institution, ordered by {@code @Order}. */
public interface ProfileSection {

    /** What the reader may know about the institution, in the reader's language; or nothing. */
    Optional<Section> section(UUID institution, Shell shell);

    /**
     * A section.
     *
     * @param heading  of the section
     * @param lines    short lines, the most important first
     * @param path     where more stands
     * @param linkText words of the link there
     */
    record Section(String heading, List<Line> lines, String path, String linkText) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param label  what kind of line it is, such as "Strong in"; may be empty
     * @param items  what it is about, the most important first
     * @param detail what is worth knowing about it, such as a reason; may be empty
     */
    record Line(String label, List<Item> items, String detail) {

        public Line {
            items = List.copyOf(items);
        }
    }

    /**
     * Something that a line names.
     *
     * @param path where it leads; empty: nowhere
     */
    record Item(String text, String path) {}
}

package org.oncommons.network;

import java.util.Locale;
import java.util.Optional;

/** What a module contributes to the public landing page, ordered by {@code @Order}. */
public interface LandingHighlight {

    /**
     * Something that every guest may know, or nothing while there is nothing to say. Called on every view of the landing page: it must be quick.
     *
     * @param language that its texts are written in
     */
    Optional<Highlight> highlight(Locale language);

    /**
     * One statement.
     *
     * @param heading  the finding in a few words
     * @param figure   a big number or name; may be empty
     * @param sentence what it means, with n
     * @param path     where more about it stands
     * @param linkText words of the link there
     */
    record Highlight(String heading, String figure, String sentence, String path, String linkText) {}
}

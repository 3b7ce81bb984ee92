package org.oncommons.themes.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finished content of the pages on which coordinators work. */
public final class WorkPages {

    private WorkPages() {}

    /**
     * All groups of a wave.
     *
     * @param reading what was read, in words; empty: nothing yet
     * @param last    the last step, in words; empty: none that could be undone
     * @param left    how many texts are in no group
     * @param problem why the last thing that was sent could not be done; empty: it could
     */
    public record Overview(
            UUID wave, String title, List<OwnWords.Choice> waves, String reading, List<Question> questions, List<Group> suggested,
            List<Group> confirmed, int left, String last, String problem) {}

    /** A question whose answers can be read. */
    public record Question(String code, String text, int answers, boolean chosen) {}

    /**
     * Texts that belong together.
     *
     * @param name     as typed; empty: none yet
     * @param proposal the text in the middle, short enough for a name
     * @param middle   the whole of it
     * @param speakers who says it, in words
     * @param seen     whether others see it, in words
     * @param texts    the first few
     */
    public record Group(
            UUID id, String name, String proposal, String middle, String speakers, boolean confirmed, boolean enough, String concept,
            List<Text> texts, int further, String href) {}

    /** One text. */
    public record Text(UUID id, String text, String institution, String country, String question, String visibility, String href, boolean chosen) {}

    /**
     * One group, or the texts that are in none.
     *
     * @param group    null: these texts are in none
     * @param others   groups to merge with or to move texts to
     * @param concepts by scheme
     * @param form     what was typed
     */
    public record Detail(
            UUID wave, @Nullable Group group, List<String> also, List<Text> texts, List<OwnWords.Choice> others, List<Scheme> concepts, Form form,
            String last, String problem) {}

    /** Concepts of one scheme. */
    public record Scheme(String label, List<OwnWords.Choice> concepts) {}

    /** What was typed about a group. */
    public record Form(String name, String concept, String nameError) {}
}

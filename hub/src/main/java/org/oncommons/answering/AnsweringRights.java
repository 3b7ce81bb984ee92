package org.oncommons.answering;

import java.util.Set;

/**
 * What a viewer may do with one institution's answer. Nothing, unless said so.
 *
 * @param state    see how far each section is
 * @param content  see all answers
 * @param lead     everything that the institution may do: answer, assign, say what is ready, sign, take back
 * @param review   give a signed answer back
 * @param sections codes of the sections assigned to the viewer: see, answer, and say that they are ready
 */
public record AnsweringRights(boolean state, boolean content, boolean lead, boolean review, Set<String> sections) {

    static final AnsweringRights NONE = new AnsweringRights(false, false, false, false, Set.of());

    public AnsweringRights {
        sections = Set.copyOf(sections);
    }

    public boolean sees(String section) {
        return content || sections.contains(section);
    }

    public boolean answers(String section) {
        return lead || sections.contains(section);
    }
}

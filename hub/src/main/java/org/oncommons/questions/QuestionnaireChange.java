package org.oncommons.questions;

import java.util.List;

/**
 * What differs between two versions in one place.
 *
 * @param kind  what happened
 * @param code  of the section or question; empty: the questionnaire itself
 * @param label its title or text in English, else in any language
 * @param parts what changed inside; empty unless {@link Kind#QUESTION_CHANGED}, {@link Kind#SECTION_CHANGED} or {@link Kind#HEAD_CHANGED}
 */
public record QuestionnaireChange(Kind kind, String code, String label, List<Part> parts) {

    public enum Kind {
        HEAD_CHANGED, SECTION_ADDED, SECTION_REMOVED, SECTION_MOVED, SECTION_CHANGED,
        QUESTION_ADDED, QUESTION_REMOVED, QUESTION_MOVED, QUESTION_CHANGED
    }

    /** What of a questionnaire, section or question can change. */
    public enum What {
        TITLE, INTRODUCTION, LANGUAGES, DESCRIPTION, TEXT, HELP, TYPE, REQUIRED, CONDITION, OPTION, ROW, ORDER, OTHER, RANKING, NUMBER,
        MEANING
    }

    /**
     * A part that changed.
     *
     * @param what   which part
     * @param detail language of a text, code of an option or row; may be empty
     * @param before as it was; empty: it was not there
     * @param after  as it is; empty: it is no longer there
     */
    public record Part(What what, String detail, String before, String after) {}
}

package org.oncommons.questionnaire.web;

/** The beginning of a text where the whole would fill the page. */
public final class Excerpt {

    private static final int CHARACTERS = 240;

    private Excerpt() {}

    /** The first words, with an ellipsis where something is left out. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= CHARACTERS
                ? text : text.substring(0, text.offsetByCodePoints(0, CHARACTERS)).stripTrailing() + "…";
    }
}

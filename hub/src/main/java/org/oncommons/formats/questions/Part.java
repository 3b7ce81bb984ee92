package org.oncommons.formats.questions;

/**
 * A column that holds a part of a question's answer.
 *
 * @param column from 0
 * @param key    what {@link Use} says; else empty
 */
public record Part(int column, Use use, String key) {

    public static Part value(int column) {
        return new Part(column, Use.VALUE, "");
    }
}

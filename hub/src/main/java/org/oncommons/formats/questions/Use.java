package org.oncommons.formats.questions;

/** What the cells of a column say about a question. */
public enum Use {
    /** The answer itself; several are separated. */
    VALUE,
    /** Whether one option was chosen; the key is the option's code. */
    OPTION,
    /** The rating of one row; the key is the row's code. */
    ROW,
    /** What was put in one place; the key is the place, from 1. */
    RANK,
    /** Free text beside the options; the key, if any, is the option it comments. */
    OTHER
}

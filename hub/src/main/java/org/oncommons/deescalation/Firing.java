package org.oncommons.deescalation;

/**
 * A rule that fired.
 *
 * @param rule    its name
 * @param place   where in the record
 * @param before  words before what fired it
 * @param words   what fired it
 * @param after   words behind
 */
public record Firing(String rule, Family family, Place place, String before, String words, String after) {

    /** Parts of a record. */
    public enum Place {
        TITLE,
        /** Name of an arm that is tested. */
        ARM,
        /** Name of an arm to compare with. */
        COMPARATOR,
        /** What the patients of an arm get. */
        ARM_TEXT, OUTCOME, SUMMARY, CONDITION, DESIGN
    }
}

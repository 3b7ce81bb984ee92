package org.oncommons.questions;

/**
 * Something that keeps a questionnaire from being asked.
 *
 * @param rule     which rule is broken
 * @param section  code of the section; empty: the questionnaire as a whole
 * @param question code of the question; empty: the section as a whole
 * @param part     what inside the question, such as "option yes" or "row biobank"; empty: the question as a whole
 * @param detail   the offending value; may be empty
 */
public record QuestionnaireProblem(Rule rule, String section, String question, String part, String detail) {

    /** What a questionnaire must keep to, in words that say what is wrong; {@code %s} stands for the offending value. */
    public enum Rule {
        NO_LANGUAGE("names no language"),
        NO_SECTION("has no section"),
        TEXT_MISSING("has no text in \"%s\""),
        CODE_MALFORMED("has the code \"%s\"; use letters, digits and underscores, beginning with a letter"),
        CODE_REPEATED("repeats the code \"%s\""),
        OPTIONS_MISSING("needs at least two options"),
        OPTIONS_UNUSED("has options, which this type of question cannot show"),
        ROWS_MISSING("needs at least one row"),
        ROWS_UNUSED("has rows, which only a rating matrix can show"),
        OTHER_UNUSED("offers \"other\", which only a choice can"),
        RANK_OUT_OF_RANGE("lets rank %s places; between 1 and the number of its options can be ranked"),
        RANK_UNUSED("lets rank %s places, but is not a ranking"),
        NUMBER_MISSING("does not say which numbers it takes"),
        NUMBER_UNUSED("has a number range, but is not a number"),
        RANGE_EMPTY("takes no number at all: %s"),
        DECIMALS_OUT_OF_RANGE("asks for %s digits after the point; 0 to 6 are possible"),
        VALUE_OUT_OF_RANGE("has the value %s; it must lie from 0 to 1"),
        SHOW_IF_UNKNOWN("is shown depending on \"%s\", which is not asked before it"),
        SHOW_IF_NO_ROW("is shown depending on the row \"%s\", which does not exist"),
        SHOW_IF_NO_VALUE("is shown for the answer \"%s\", which cannot be given"),
        SHOW_IF_WITHOUT_CHOICES("is shown depending on \"%s\", which has no options to compare with"),
        SHOW_IF_EMPTY("is shown for no answer at all"),
        REQUIRED_STATEMENT("is a statement and cannot be required"),
        MEANING_WITHOUT_CONCEPT("has a meaning, but no concept to apply it to"),
        MEANING_WITHOUT_VALUES("has a meaning, but no option with a value from 0 to 1"),
        MEANING_UNUSED("has a meaning, which this type of question cannot carry"),
        CONCEPT_WITHOUT_MEANING("names the concept \"%s\", but the question has no meaning"),
        CONCEPT_UNKNOWN("names the concept \"%s\", which the vocabulary does not have"),
        CONCEPT_REPEATED("names the concept \"%s\" a second time");

        private final String words;

        Rule(String words) {
            this.words = words;
        }
    }

    /** Where it is, in words: section, question and part. */
    public String path() {
        StringBuilder path = new StringBuilder(section.isEmpty() ? "The questionnaire" : "Section " + section);
        if (!question.isEmpty()) {
            path.append(", question ").append(question);
        }
        if (!part.isEmpty()) {
            path.append(", ").append(part);
        }
        return path.toString();
    }

    /** Where it is and what is wrong, as one English sentence. */
    @Override
    public String toString() {
        return path() + " " + rule.words.formatted(detail) + ".";
    }
}

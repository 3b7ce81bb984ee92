package org.oncommons.answering.web;

import java.util.List;
import org.oncommons.answering.AnswerBook;
import org.oncommons.questions.Section;
import org.oncommons.survey.AnswerVisibility;

/**
 * An institution's answer to read: what was asked of it and what it said.
 *
 * @param base address of the institution's answer
 */
public record AnswerPage(AnswerBook book, String base, List<Part> parts) {

    /** A section with what was said in it. */
    public record Part(Section section, String title, List<Said> said) {}

    /**
     * What was said to a question.
     *
     * @param text  the question
     * @param lines what was said, one line for each thing; empty: nothing
     */
    public record Said(String question, String text, AnswerVisibility visibility, List<Line> lines) {}

    /**
     * One thing that was said.
     *
     * @param row     text of the matrix row; empty for other questions
     * @param words   the answer
     * @param earlier what was said in the earlier wave
     * @param changed whether that was something else
     * @param link    where the words lead; empty: nowhere
     */
    public record Line(String row, String words, String earlier, boolean changed, String link) {}
}

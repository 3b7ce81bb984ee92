package org.oncommons.formats.write;

import java.util.function.Function;
import org.oncommons.formats.Respondent;

/**
 * A column of answers.
 *
 * @param code    heading where codes are written: {@code Q}, {@code Q[row]}, {@code Q[option]}, {@code Q[place]}, {@code Q[other]}
 * @param label   heading where labels are written
 * @param number  whether its cells are numbers
 * @param codes   the cell as codes
 * @param labels  the cell as labels
 */
record AnswerColumn(
        String code,
        String label,
        boolean number,
        Function<Respondent, String> codes,
        Function<Respondent, String> labels) {}

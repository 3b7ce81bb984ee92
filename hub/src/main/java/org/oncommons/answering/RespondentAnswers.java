package org.oncommons.answering;

import java.util.List;
import org.oncommons.survey.Answer;

/** Everything that one respondent answered, for taking many respondents at once. */
public record RespondentAnswers(Respondent respondent, List<Answer> answers) {

    public RespondentAnswers {
        answers = List.copyOf(answers);
    }
}

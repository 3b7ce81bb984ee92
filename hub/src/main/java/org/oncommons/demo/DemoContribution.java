package org.oncommons.demo;

import java.util.List;
import org.oncommons.survey.Answer;

/** What one institution answered in the demo wave. */
public record DemoContribution(String institutionCode, List<Answer> answers) {

    public DemoContribution {
        answers = List.copyOf(answers);
    }
}

package org.oncommons.formats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncommons.questions.QuestionnaireContent;

/**
 * What one or several files say together.
 *
 * @param format        what wrote them
 * @param files         their names
 * @param questionnaire the questions, with types inferred where the files do not tell
 * @param respondents   in the order of the file
 * @param guesses       questions that may tell who answered, the surest first
 * @param problems      everything wrong, in the order it was met
 */
public record SurveyFile(
        FileFormat format,
        List<String> files,
        QuestionnaireContent questionnaire,
        List<Respondent> respondents,
        List<Guess> guesses,
        List<Problem> problems) {

    public SurveyFile {
        files = List.copyOf(files);
        respondents = List.copyOf(respondents);
        guesses = guesses.stream().sorted(Comparator.comparingDouble(Guess::score).reversed()).toList();
        problems = List.copyOf(problems);
    }

    /** The question that most likely tells this about the respondent. */
    public Optional<Guess> best(Guess.Role role) {
        return guesses.stream().filter(guess -> guess.role() == role).findFirst();
    }
}

package org.oncommons.intake;

import static org.oncommons.formats.ProblemKind.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncommons.answering.AnswerLimits;
import org.oncommons.answering.Refusal;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;

/** Turns what a file says into answers of the questionnaire, and says of each value that cannot be taken where it stands. */
final class MappedAnswers {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

    private final Mapping mapping;
    private final Map<String, Question> asked = new HashMap<>();
    private final Map<String, Question> target = new HashMap<>();
    private final FindingList findings;

    MappedAnswers(Mapping mapping, QuestionnaireContent file, QuestionnaireContent questionnaire, FindingList findings) {
        this.mapping = mapping;
        this.findings = findings;
        file.questions().forEach(question -> asked.put(question.code(), question));
        questionnaire.questions().forEach(question -> target.put(question.code(), question));
    }

    List<Answer> of(Respondent respondent) {
        List<Answer> answers = new ArrayList<>(respondent.answers().size());
        for (ReadAnswer read : respondent.answers()) {
            if (!mapping.question(read.question()).leftOut()) {
                answer(read).ifPresent(answers::add);
            }
        }
        return answers;
    }

    private Optional<Answer> answer(ReadAnswer read) {
        Question question = target.get(read.question());
        if (question == null || question.type() == QuestionType.STATEMENT) {
            return Optional.empty();
        }
        Answer answer = fitted(read, question, asked.get(read.question()));
        Optional<Refusal> refusal = ResponseManagement.refusal(question, answer);
        if (refusal.isPresent()) {
            findings.add(Finding.of(WARNING, read.cell(), "not-taken", shown(read), question.code()));
            return Optional.empty();
        }
        return answer.isBlank() ? Optional.empty() : Optional.of(answer);
    }

    private Answer fitted(ReadAnswer read, Question question, Question from) {
        List<String> values = read.values();
        String other = read.other();
        boolean text = question.type() == QuestionType.SHORT_TEXT || question.type() == QuestionType.LONG_TEXT;
        if (text) {
            values = text(read, from);
            other = "";
        } else if (question.type() == QuestionType.SINGLE_CHOICE && from.options().isEmpty()) {
            values = text(read, from).stream().map(GivenValues::optionCode).toList();
            other = "";
        } else if (!other.isBlank() && !question.other()) {
            findings.add(Finding.of(WARNING, read.cell(), "not-taken", shown(read), question.code()));
            other = "";
        }
        int longest = AnswerLimits.longest(question.type());
        values = values.stream().map(MappedAnswers::printable).map(value -> shortened(value, text ? longest : Integer.MAX_VALUE, read)).toList();
        AnswerVisibility visibility = mapping.confidential() ? AnswerVisibility.COORDINATORS : AnswerVisibility.NETWORK;
        return new Answer(read.question(), read.row(), values, shortened(printable(other), AnswerLimits.SHORT_TEXT, read), visibility);
    }

    /** All that was said, in words, as one text. */
    private static List<String> text(ReadAnswer read, Question from) {
        List<String> said = new ArrayList<>();
        read.values().forEach(value -> said.add(MappedQuestions.label(from, value)));
        if (!read.other().isBlank()) {
            said.add(read.other());
        }
        return said.isEmpty() ? List.of() : List.of(String.join("; ", said));
    }

    private String shortened(String value, int longest, ReadAnswer read) {
        if (value.length() <= longest) {
            return value;
        }
        findings.add(Finding.of(WARNING, read.cell(), "shortened", value.length(), longest));
        return value.substring(0, longest);
    }

    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    private static String shown(ReadAnswer read) {
        String value = read.values().isEmpty() ? read.other() : String.join("; ", read.values());
        return value.length() <= 60 ? value : value.substring(0, 59) + "…";
    }
}

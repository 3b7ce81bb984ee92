package org.oncommons.questions;

/** Questions that differ from another in one part. */
final class QuestionParts {

    private QuestionParts() {}

    static Question withCode(Question question, String code) {
        return new Question(code, question.type(), question.text(), question.help(), question.required(), question.showIf(),
                question.options(), question.rows(), question.other(), question.rankUpTo(), question.number(), question.meaning());
    }

    /** The question, whose condition names another question by its new code when it named it by the old one. */
    static Question following(Question question, String oldCode, String newCode) {
        ShowIf condition = question.showIf();
        if (condition == null || !condition.question().equals(oldCode) || oldCode.equals(newCode)) {
            return question;
        }
        return new Question(question.code(), question.type(), question.text(), question.help(), question.required(),
                new ShowIf(newCode, condition.row(), condition.anyOf()), question.options(), question.rows(), question.other(),
                question.rankUpTo(), question.number(), question.meaning());
    }
}

package org.oncommons.questions;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.QuestionnaireProblem.Rule;

/** Whether a question's meaning is complete: every answer that counts leads to a concept and a value from 0 to 1. */
final class MeaningCheck {

    private final Question question;
    private final @Nullable Set<String> knownConcepts;
    private final QuestionnaireCheck.Place place;

    MeaningCheck(Question question, @Nullable Set<String> knownConcepts, QuestionnaireCheck.Place place) {
        this.question = question;
        this.knownConcepts = knownConcepts;
        this.place = place;
    }

    void run() {
        concepts();
        if (question.meaning() == null) {
            return;
        }
        switch (question.type()) {
            case RATING_MATRIX -> {
                needs(question.rows().stream().map(Row::concept).anyMatch(Objects::nonNull));
                needsValues();
            }
            case MULTIPLE_CHOICE, RANKING -> needs(
                    question.options().stream().map(Option::concept).anyMatch(Objects::nonNull));
            case SINGLE_CHOICE -> {
                needs(question.meaning().concept() != null);
                needsValues();
            }
            case NUMBER, SHORT_TEXT, LONG_TEXT, PROOF -> needs(question.meaning().concept() != null);
            case DATE, STATEMENT -> place.report(Rule.MEANING_UNUSED, "");
        }
    }

    private void concepts() {
        Set<String> seen = new HashSet<>();
        if (question.meaning() != null) {
            concept("", question.meaning().concept(), seen);
        }
        question.rows().forEach(row -> concept("row " + row.code(), row.concept(), seen));
        question.options().forEach(option -> concept("option " + option.code(), option.concept(), seen));
    }

    private void concept(String part, @Nullable String code, Set<String> seen) {
        if (code == null) {
            return;
        }
        if (question.meaning() == null) {
            place.report(Rule.CONCEPT_WITHOUT_MEANING, part, code);
        }
        if (knownConcepts != null && !knownConcepts.contains(code)) {
            place.report(Rule.CONCEPT_UNKNOWN, part, code);
        }
        if (!seen.add(code)) {
            place.report(Rule.CONCEPT_REPEATED, part, code);
        }
    }

    private void needs(boolean concept) {
        if (!concept) {
            place.report(Rule.MEANING_WITHOUT_CONCEPT, "");
        }
    }

    private void needsValues() {
        if (question.options().stream().map(Option::value).allMatch(Objects::isNull)) {
            place.report(Rule.MEANING_WITHOUT_VALUES, "");
        }
    }
}

package org.oncommons.questions;

import java.util.List;

/** A part of a questionnaire that one colleague can answer on their own. */
public record Section(String code, LocalizedText title, LocalizedText description, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }
}

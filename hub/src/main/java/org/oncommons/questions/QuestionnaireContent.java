package org.oncommons.questions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a questionnaire asks: the immutable content of one version.
 *
 * @param code         stable code, unique among questionnaires
 * @param title        what respondents see as its name
 * @param introduction read before the first section
 * @param languages    BCP 47 tags of the languages its texts exist in, the first is the default
 * @param sections     in reading order
 */
public record QuestionnaireContent(
        String code, LocalizedText title, LocalizedText introduction, List<String> languages, List<Section> sections) {

    public QuestionnaireContent {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String questionCode) {
        return questions().filter(question -> question.code().equals(questionCode)).findFirst();
    }

    public Optional<Section> section(String sectionCode) {
        return sections.stream().filter(section -> section.code().equals(sectionCode)).findFirst();
    }
}

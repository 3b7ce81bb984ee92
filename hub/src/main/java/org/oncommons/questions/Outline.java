package org.oncommons.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes of the order and number of sections and questions. Sections and questions are counted from 0; every method returns new
 * content and leaves the old as it is. What a place cannot bear (moving the first up) changes nothing.
 *
 * @param content what is changed
 */
public record Outline(QuestionnaireContent content) {

    /**
     * Where a question stands.
     *
     * @param section  from 0
     * @param question from 0 within the section
     */
    public record Place(int section, int question) {}

    /** A last section without questions. */
    public QuestionnaireContent addSection(LocalizedText title) {
        String code = free("section-", content.sections().stream().map(Section::code).collect(Collectors.toSet()));
        return sections(sections -> sections.add(new Section(code, title, LocalizedText.EMPTY, List.of())));
    }

    /** The question as the last of the section. */
    public QuestionnaireContent add(int section, Question question) {
        return questions(section, questions -> questions.add(question));
    }

    /** A question of this type that says nothing yet. */
    public Question blank(QuestionType type) {
        return new Question(free("q", questionCodes()), type, LocalizedText.EMPTY, LocalizedText.EMPTY, false, null, List.of(), List.of(),
                false, type == QuestionType.RANKING ? 3 : 0, type == QuestionType.NUMBER ? new NumberRange("", null, null, 0) : null, null);
    }

    /** The question at the place is taken out and put before what then stands at the target; past the end: as the last. */
    public QuestionnaireContent move(Place from, Place to) {
        if (absent(from) || to.section() < 0 || to.section() >= content.sections().size()) {
            return content;
        }
        Question moved = content.sections().get(from.section()).questions().get(from.question());
        return new Outline(remove(from)).questions(to.section(),
                questions -> questions.add(Math.clamp(to.question(), 0, questions.size()), moved));
    }

    /** One place up, from the head of a section to the end of the one before. */
    public QuestionnaireContent moveUp(Place place) {
        if (place.question() > 0) {
            return move(place, new Place(place.section(), place.question() - 1));
        }
        return move(place, new Place(place.section() - 1, Integer.MAX_VALUE));
    }

    /** One place down, from the end of a section to the head of the next. */
    public QuestionnaireContent moveDown(Place place) {
        if (absent(place)) {
            return content;
        }
        boolean last = place.question() == content.sections().get(place.section()).questions().size() - 1;
        return move(place, last ? new Place(place.section() + 1, 0) : new Place(place.section(), place.question() + 1));
    }

    public QuestionnaireContent moveSection(int from, int to) {
        int size = content.sections().size();
        if (from < 0 || from >= size || to < 0 || to >= size) {
            return content;
        }
        return sections(sections -> sections.add(to, sections.remove(from)));
    }

    /** A copy behind the question, with a code of its own. */
    public QuestionnaireContent duplicate(Place place) {
        if (absent(place)) {
            return content;
        }
        Question original = content.sections().get(place.section()).questions().get(place.question());
        Question copy = QuestionParts.withCode(original, free(original.code() + "_", questionCodes()));
        return questions(place.section(), questions -> questions.add(place.question() + 1, copy));
    }

    public QuestionnaireContent remove(Place place) {
        return absent(place) ? content : questions(place.section(), questions -> questions.remove(place.question()));
    }

    /** Takes the section out with all its questions. */
    public QuestionnaireContent removeSection(int section) {
        return section < 0 || section >= content.sections().size() ? content : sections(sections -> sections.remove(section));
    }

    /** Puts the changed section in the place of the one with this code. */
    public QuestionnaireContent replace(String sectionCode, Section changed) {
        return sections(sections -> sections.replaceAll(section -> section.code().equals(sectionCode) ? changed : section));
    }

    /** Puts the changed question in the place of the one with this code; conditions that name it follow a new code. */
    public QuestionnaireContent replace(String questionCode, Question changed) {
        return sections(sections -> sections.replaceAll(section -> new Section(section.code(), section.title(), section.description(),
                section.questions().stream().map(question -> question.code().equals(questionCode)
                        ? changed : QuestionParts.following(question, questionCode, changed.code())).toList())));
    }

    private boolean absent(Place place) {
        return place.section() < 0 || place.section() >= content.sections().size() || place.question() < 0
                || place.question() >= content.sections().get(place.section()).questions().size();
    }

    private Set<String> questionCodes() {
        return content.questions().map(Question::code).collect(Collectors.toSet());
    }

    private static String free(String stem, Set<String> taken) {
        return Stream.iterate(1, number -> number + 1).map(number -> stem + number).filter(code -> !taken.contains(code))
                .findFirst().orElseThrow();
    }

    private QuestionnaireContent questions(int section, Consumer<List<Question>> change) {
        return sections(sections -> {
            Section old = sections.get(section);
            List<Question> questions = new ArrayList<>(old.questions());
            change.accept(questions);
            sections.set(section, new Section(old.code(), old.title(), old.description(), questions));
        });
    }

    private QuestionnaireContent sections(Consumer<List<Section>> change) {
        List<Section> sections = new ArrayList<>(content.sections());
        change.accept(sections);
        return new QuestionnaireContent(content.code(), content.title(), content.introduction(), content.languages(), sections);
    }
}

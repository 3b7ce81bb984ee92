package org.oncommons.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.Outline.Place;
import org.oncommons.questions.QuestionnaireChange.Kind;

class OutlineTests {

    private final QuestionnaireContent content = content(section("a", "q1", "q2"), section("b", "q3"));

    @Test
    void movesTheFirstOfASectionToTheEndOfTheOneBefore() {
        assertThat(order(new Outline(content).moveUp(new Place(1, 0)))).containsExactly("a:q1,q2,q3", "b:");
    }

    @Test
    void movesTheLastOfASectionToTheHeadOfTheNext() {
        assertThat(order(new Outline(content).moveDown(new Place(0, 1)))).containsExactly("a:q1", "b:q2,q3");
    }

    @Test
    void leavesEverythingAsItIsBeyondTheEdges() {
        Outline outline = new Outline(content);

        assertThat(Stream.of(outline.moveUp(new Place(0, 0)), outline.moveDown(new Place(1, 0)), outline.moveSection(0, -1),
                outline.moveSection(1, 2), outline.remove(new Place(7, 0)), outline.removeSection(9), outline.duplicate(new Place(0, 5)),
                outline.moveDown(new Place(-1, 0)))).allSatisfy(changed -> assertThat(changed).isEqualTo(content));
    }

    @Test
    void dropsADraggedQuestionWhereItWasReleased() {
        assertThat(order(new Outline(content).move(new Place(0, 0), new Place(1, 1)))).containsExactly("a:q2", "b:q3,q1");
        assertThat(order(new Outline(content).move(new Place(0, 0), new Place(0, 1)))).containsExactly("a:q2,q1", "b:q3");
    }

    @Test
    void givesACopyACodeOfItsOwn() {
        assertThat(order(new Outline(content).duplicate(new Place(0, 0)))).containsExactly("a:q1,q1_1,q2", "b:q3");
    }

    @Test
    void conditionsFollowAQuestionToItsNewCode() {
        Question asked = new Question("q9", QuestionType.DATE, LocalizedText.EMPTY, LocalizedText.EMPTY, false,
                new ShowIf("q1", "", List.of("yes")), List.of(), List.of(), false, 0, null, null);
        QuestionnaireContent before = new Outline(content).add(1, asked);

        QuestionnaireContent after = new Outline(before).replace("q1", QuestionParts.withCode(before.question("q1").orElseThrow(), "first"));

        assertThat(after.question("q9").orElseThrow().showIf()).isEqualTo(new ShowIf("first", "", List.of("yes")));
    }

    @Test
    void aMoveIsOneChangeAndNotOneForEveryQuestionBetween() {
        QuestionnaireContent many = content(section("a", "q1", "q2", "q3", "q4", "q5"));
        QuestionnaireContent moved = new Outline(many).move(new Place(0, 4), new Place(0, 0));

        assertThat(QuestionnaireComparison.between(many, moved)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.QUESTION_MOVED);
            assertThat(change.code()).isEqualTo("q5");
        });
    }

    @Test
    void comparesEveryPartOfAQuestion() {
        Question before = question("q1");
        Question after = new Question("q1", QuestionType.SINGLE_CHOICE, LocalizedText.english("New?"), LocalizedText.EMPTY, true, null,
                List.of(new Option("yes", LocalizedText.english("Yes"), null, 1.0)), List.of(), true, 0, null, null);

        assertThat(QuestionComparison.between(before, after)).extracting(part -> part.what().name())
                .containsExactly("TYPE", "TEXT", "REQUIRED", "OPTION", "OTHER");
        assertThat(QuestionnaireComparison.between(content, content)).isEmpty();
    }

    private static List<String> order(QuestionnaireContent content) {
        return content.sections().stream()
                .map(section -> section.code() + ":" + String.join(",", section.questions().stream().map(Question::code).toList())).toList();
    }

    private static QuestionnaireContent content(Section... sections) {
        return new QuestionnaireContent("test", LocalizedText.EMPTY, LocalizedText.EMPTY, List.of("en"), List.of(sections));
    }

    private static Section section(String code, String... questions) {
        return new Section(code, LocalizedText.english(code), LocalizedText.EMPTY, Stream.of(questions).map(OutlineTests::question).toList());
    }

    private static Question question(String code) {
        return new Question(code, QuestionType.SHORT_TEXT, LocalizedText.english(code + "?"), LocalizedText.EMPTY, false, null, List.of(),
                List.of(), false, 0, null, null);
    }
}

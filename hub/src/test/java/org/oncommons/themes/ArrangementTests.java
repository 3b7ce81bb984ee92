package org.oncommons.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.page.Problem;

class ArrangementTests {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UUID THREE = new UUID(1, 3);

    private final Arrangement two = new Arrangement(List.of(Theme.suggested(A, List.of(ONE, TWO)), Theme.suggested(B, List.of(THREE))));

    @Test
    void aTopicNeedsANameBeforeOthersSeeIt() {
        assertThatThrownBy(() -> two.name(A, "  ", "", true)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> two.name(A, "x".repeat(121), "", false)).isInstanceOf(Problem.class);
        assertThat(two.name(A, " Shared biobanks ", "topic-biobanking", true).confirmed())
                .containsExactly(new Theme(A, "Shared biobanks", List.of(), true, "topic-biobanking", List.of(ONE, TWO)));
    }

    @Test
    void aMergeKeepsBothNamesAndAllTexts() {
        Arrangement merged = two.name(A, "Biobanks", "", false).name(B, "Tissue", "topic-biobanking", true).merge(B, A);

        assertThat(merged.themes()).containsExactly(new Theme(A, "Biobanks", List.of("Tissue"), true, "topic-biobanking", List.of(ONE, TWO, THREE)));
        assertThatThrownBy(() -> two.merge(A, A)).isInstanceOf(Problem.class);
    }

    @Test
    void aTextIsInOneTopicAtMost() {
        Arrangement moved = two.move(List.of(ONE), B);

        assertThat(moved.of(ONE)).map(Theme::id).contains(B);
        assertThat(moved.find(A).orElseThrow().passages()).containsExactly(TWO);
    }

    @Test
    void anEmptySuggestionVanishesAndANamedTopicStays() {
        assertThat(two.takeOut(List.of(THREE)).find(B)).isEmpty();
        assertThat(two.name(B, "Tissue", "", false).takeOut(List.of(THREE)).find(B)).isPresent();
    }

    @Test
    void splitOffTextsBecomeATopicOfTheirOwn() {
        UUID fresh = new UUID(0, 9);

        assertThat(two.splitOff(List.of(ONE, THREE), fresh).themes()).extracting(Theme::id, Theme::passages).containsExactly(
                tuple(A, List.of(TWO)), tuple(fresh, List.of(ONE, THREE)));
        assertThatThrownBy(() -> two.splitOff(List.of(), fresh)).isInstanceOf(Problem.class);
    }

    @Test
    void whatWasWorkedOnOutlivesANewReading() {
        Theme suggestion = Theme.suggested(new UUID(0, 7), List.of(THREE));

        assertThat(two.name(A, "Biobanks", "", true).renewed(Set.of(ONE, THREE), List.of(suggestion)).themes())
                .containsExactly(new Theme(A, "Biobanks", List.of(), true, "", List.of(ONE)), suggestion);
    }

    @Test
    void aStepOnSomethingThatIsGoneIsRefused() {
        assertThatThrownBy(() -> two.name(new UUID(5, 5), "x", "", true)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> two.move(List.of(ONE), new UUID(5, 5))).isInstanceOf(Problem.class);
    }
}

package org.oncommons.methods.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class TextClosenessTests {

    private static final double ROUNDING = 1e-12;
    private static final List<List<String>> WORDS =
            List.of(List.of("biobank", "rare", "the"), List.of("biobank", "the"), List.of("trial", "trial", "the"), List.of("the"));

    /** Of four texts, "biobank" is in two (ln 2) and "rare" in one (ln 4 = 2 ln 2): the cosine is 1 / √5. */
    @Test
    void rareWordsCountMore() {
        SharedWords words = SharedWords.of(WORDS);

        assertThat(words.closeness(0, 1)).isCloseTo(1 / Math.sqrt(5), within(ROUNDING));
        assertThat(words.closeness(1, 1)).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void wordsOfAllTextsBringNothingTogether() {
        SharedWords words = SharedWords.of(WORDS);

        assertThat(words.closeness(0, 2)).isZero();
        assertThat(words.closeness(3, 3)).isZero();
    }

    /** Meaning 0.6 and words 1 / √5 together: 0.6 + 0.4 / √5. */
    @Test
    void meaningAndWordsTogetherAreTheProbabilisticSum() {
        double[][] closeness = TextCloseness.of(Arrays.asList(
                new float[] {1, 0}, new float[] {3, 4}, new float[] {-1, 0}, null), SharedWords.of(WORDS));

        assertThat(closeness[0][1]).isCloseTo(0.6 + 0.4 / Math.sqrt(5), within(ROUNDING));
        assertThat(closeness[0][2]).as("opposite meanings are not close").isZero();
        assertThat(closeness[2][2]).isEqualTo(1);
        assertThat(TextCloseness.distances(closeness)[1][0]).isCloseTo(0.4 - 0.4 / Math.sqrt(5), within(ROUNDING));
    }

    @Test
    void aTextWithoutMeaningIsComparedByItsWords() {
        double[][] closeness = TextCloseness.of(Arrays.asList(new float[] {1, 0}, null, null, null), SharedWords.of(WORDS));

        assertThat(closeness[0][1]).isCloseTo(1 / Math.sqrt(5), within(ROUNDING));
        assertThat(closeness[1][3]).isZero();
    }

    /** The one's texts find 0.8 and 0.4 (mean 0.6), the other's text finds 0.8: 0.7. */
    @Test
    void peopleAreAsCloseAsTheirClosestTextsOnAverage() {
        double[][] closeness = {{1, 0, 0.8}, {0, 1, 0.4}, {0.8, 0.4, 1}};

        assertThat(TextCloseness.between(closeness, List.of(0, 1), List.of(2))).isCloseTo(0.7, within(ROUNDING));
        assertThat(TextCloseness.between(closeness, List.of(2), List.of(0, 1))).isCloseTo(0.7, within(ROUNDING));
        assertThat(TextCloseness.between(closeness, List.of(0, 1), List.of(0, 1))).isEqualTo(1);
        assertThat(TextCloseness.between(closeness, List.of(), List.of(2))).isNaN();
    }
}

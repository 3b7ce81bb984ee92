package org.oncommons.methods.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupDifferenceTests {

    private static final double[] LOW = {1, 2, 3};
    private static final double[] HIGH = {4, 5, 6};

    private static GroupDifference compare(double[] a, double[] b) {
        return GroupDifference.of(a, b, 0.95, 2000, 4);
    }

    @Test
    void separatedGroupsAreTheTwoMostExtremeOfTwentyAssignments() {
        GroupDifference difference = compare(LOW, HIGH);
        assertThat(difference.exact()).isTrue();
        assertThat(difference.permutations()).isEqualTo(20);
        assertThat(difference.p()).isEqualTo(2 / 20.0);
        assertThat(difference.difference()).isEqualTo(-3);
        assertThat(difference.superiority()).isZero();
        // Welch: -3 / sqrt(1/3 + 1/3)
        assertThat(difference.t()).isCloseTo(-3 / Math.sqrt(2 / 3.0), within(1e-12));
        assertThat(difference.lower()).isLessThan(-3);
        assertThat(difference.upper()).isBetween(-3.0, 0.0);
    }

    @Test
    void exchangingTheGroupsTurnsTheSign() {
        GroupDifference one = compare(new double[] {1, 2, 2, 5}, new double[] {3, 3, 4});
        GroupDifference other = compare(new double[] {3, 3, 4}, new double[] {1, 2, 2, 5});
        assertThat(other.difference()).isEqualTo(-one.difference());
        assertThat(other.t()).isCloseTo(-one.t(), within(1e-12));
        assertThat(other.p()).isEqualTo(one.p());
        assertThat(other.superiority()).isCloseTo(1 - one.superiority(), within(1e-12));
    }

    @Test
    void equalGroupsDoNotDiffer() {
        GroupDifference same = compare(new double[] {1, 2, 3}, new double[] {1, 2, 3});
        assertThat(same.p()).isEqualTo(1);
        assertThat(same.superiority()).isEqualTo(0.5);
        assertThat(compare(new double[] {1, 1}, new double[] {1, 1}).p()).isEqualTo(1);
        assertThat(compare(new double[] {1, 1, 1}, new double[] {2, 2, 2}).t()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(compare(new double[] {1, 1, 1}, new double[] {2, 2, 2}).p()).isEqualTo(2 / 20.0);
    }

    @Test
    void randomAssignmentsComeCloseToAllAssignments() {
        SplittableRandom random = new SplittableRandom(6);
        double[] a = random.doubles(8).map(x -> Math.rint(4 * x) / 4).toArray();
        double[] b = random.doubles(9).map(x -> Math.rint(4 * x) / 4 + 0.2).toArray();
        GroupDifference drawn = GroupDifference.of(a, b, 0.95, 20_000, 1);
        assertThat(drawn.exact()).isFalse();
        // C(17, 8) = 24,310 is just beyond what is taken in full; standard error of a share in 20,000 draws is at most 0.0035.
        assertThat(drawn.p()).isCloseTo(GroupDifference.exactP(a, b), within(0.012));
    }

    @Test
    void refusesGroupsOfOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> compare(new double[] {1}, HIGH))
                .withMessageContaining("groups of at least 2");
        assertThatIllegalArgumentException().isThrownBy(() -> compare(new double[] {1, Double.NaN}, HIGH))
                .withMessageContaining("leave out");
    }

    @Test
    void adjustedValuesOfAFamily() {
        // Sorted and times 5/rank: 0.025, 0.025, 0.05, 0.05, 0.55.
        assertThat(BenjaminiHochberg.adjust(0.01, 0.04, 0.03, 0.005, 0.55)).containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.55},
                within(1e-12));
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
        assertThat(BenjaminiHochberg.adjust(0.3)).containsExactly(0.3);
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(Double.NaN))
                .withMessageContaining("leave out tests");
    }
}

package org.oncommons.methods.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;

/**
 * The veteran data of R's survival package compared pair by pair in python 3.11 (standard library), with variances by statistics.variance;
 * the bivariate normal distribution by Simpson's rule over the conditional distribution; sizes by hand.
 */
@NeedsSharedData("clinical/survival/veteran.csv")
class HierarchyReferenceTests {

    private static final double SAME_FORMULA = 1e-10;

    @Test
    void pairsOfTheVeteranTrialAgreeWithPython() {
        PairwiseComparison comparison = new PairwiseComparison(List.of(new Layer("survival", Layer.Kind.TIME_TO_EVENT, 0),
                new Layer("Karnofsky index", Layer.Kind.MORE_IS_BETTER, 10)));
        PairwiseResult result = comparison.compare(arm("1"), arm("2"));
        assertThat(result.layerWins()).containsExactly(1994L, 93L);
        assertThat(result.layerLosses()).containsExactly(2439L, 41L);
        assertThat(result.pairs()).isEqualTo(68L * 69);
        assertThat(result.netBenefit(0.95).value()).isCloseTo(-0.0837595907928389, within(SAME_FORMULA));
        assertThat(result.netBenefitVariance()).isCloseTo(0.009861022724822834, within(SAME_FORMULA));
        assertThat(result.winRatio(0.95).value()).isCloseTo(0.841532258064516, within(SAME_FORMULA));
        assertThat(result.logWinRatioVariance()).isCloseTo(0.04221399610523502, within(SAME_FORMULA));
        assertThat(result.byLayer().rows().getFirst()).containsExactly(1.0, 1994 / 4692.0, 2439 / 4692.0);
    }

    private static double[][] arm(String treatment) {
        return SharedData.lines("clinical/survival/veteran.csv").stream().skip(1).map(line -> line.split(","))
                .filter(cells -> cells[0].equals(treatment))
                .map(cells -> new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4])})
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({"0.5, -0.3, 0.4, 0.317126928286165", "1.2, 0.7, -0.85, 0.6429811474162068", "2, 1.5, 0.99, 0.9331921824454507",
            "-1, -2, 0.95, 0.022741532912507374"})
    void theBivariateNormalAgreesWithSimpsonsRule(double h, double k, double rho, double expected) {
        assertThat(BivariateNormal.below(h, k, rho)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void sizesAgreeWithTheirRecomputation() {
        assertThat(WinRatioSize.of(new WinRatioPlan(1.4, 1, 0.2, 1, 0.025, 0.9)).patients()).isCloseTo(742.485087688084, within(1e-6));
        DoorPlan door = new DoorPlan(List.of(0.4, 0.3, 0.2, 0.1), List.of(0.5, 0.28, 0.13, 0.09), 0.5, 1, 0.025, 0.9);
        assertThat(door.better()).isCloseTo(0.5565, within(1e-12));
        assertThat(DoorSize.of(door).patients()).isCloseTo(964.571397838953, within(1e-6));
    }
}

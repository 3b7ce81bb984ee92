package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.ranking.RankingOracle.PRINTED;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncommons.methods.NeedsSharedData;
import tools.jackson.databind.JsonNode;

@NeedsSharedData(RankingOracle.FILE)
class KendallWReferenceTests {

    static Stream<RankingOracle> withOneVotePerVoter() {
        return RankingOracle.all().filter(oracle -> oracle.expected().has("kendall_w"));
    }

    @ParameterizedTest
    @MethodSource("withOneVotePerVoter")
    void agreementAndItsTests(RankingOracle oracle) {
        JsonNode expected = oracle.expected().get("kendall_w");
        KendallW kendall = KendallW.of(oracle.ballots());
        close(kendall.squares(), expected.get("S"));
        close(kendall.tieSum(), expected.get("tie_sum_T"));
        close(kendall.w(), expected.get("W_corrected"));
        close(kendall.wWithoutTieCorrection(), expected.get("W_uncorrected"));
        close(kendall.chiSquared(), expected.get("chi2"));
        assertThat(kendall.degreesOfFreedom()).isEqualTo(expected.get("df").asInt());
        close(kendall.pChiSquared(), expected.get("p"));
        close(kendall.f(), expected.get("F_approx").get("F"));
        close(kendall.fNumerator(), expected.get("F_approx").get("df1"));
        close(kendall.fDenominator(), expected.get("F_approx").get("df2"));
        close(kendall.pF(), expected.get("F_approx").get("p"));
        close(kendall.meanSpearman(), expected.get("mean_spearman"));
    }

    /** Relative, because the tail probabilities reach 1e-149. */
    private static void close(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.asDouble(), within(PRINTED * Math.abs(expected.asDouble())));
    }
}

package org.oncommons.methods.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.analysis.SurvivalTable.expected;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;
import org.oncommons.methods.analysis.KaplanMeier.Scale;
import org.oncommons.methods.analysis.ProportionalHazardsTest.Clock;
import tools.jackson.databind.JsonNode;

/**
 * Against R 4.2.2 with survival 3.5-3 and cmprsk 2.2-11, whose script is {@code src/test/R/analysis-reference.R} and whose output is
 * {@code r-survival.properties}; and against {@code r-oracle.json} (R 4.2, survival). Data sets of the package survival.
 */
@NeedsSharedData("clinical/survival/lung.csv")
class AnalysisReferenceTests {

    /** The same formula; R prints 16 digits, and sums are taken in another order. */
    private static final double SAME = 1e-9;

    /**
     * R stops its Newton iteration at a relative change of the likelihood of 1e-9, so that its coefficients are right to about 8 digits.
     */
    private static final double ITERATED = 1e-7;

    /** The oracle file prints 11 digits of what R's Newton iteration stopped at: 1e-7 relative, in per cent. */
    private static final Percentage PRINTED = Percentage.withPercentage(1e-5);

    private final SurvivalTable lung = SurvivalTable.of("lung");
    private final SurvivalTable ovarian = SurvivalTable.of("ovarian");
    private final SurvivalTable veteran = SurvivalTable.of("veteran");
    private final SurvivalTable gbsg = SurvivalTable.of("gbsg");
    private final SurvivalTable pbc = SurvivalTable.of("pbc");
    private final FollowUp lungTimes = lung.followUp("time", "status", 1);
    private final FollowUp gbsgTimes = gbsg.followUp("rfstime", "status", 0);

    @Test
    void survivalCurvesAndIntervalsAreThoseOfR() {
        double[] times = {100, 365, 500, 900};
        survival("lung.loglog", lungTimes, times, 0.95, Scale.LOG_LOG);
        survival("lung.log", lungTimes, times, 0.95, Scale.LOG);
        survival("lung.plain90", lungTimes, times, 0.9, Scale.PLAIN);
        survival("gbsg.loglog", gbsgTimes, new double[] {365, 1826}, 0.95, Scale.LOG_LOG);
    }

    private void survival(String key, FollowUp followUp, double[] times, double level, Scale scale) {
        KaplanMeier curve = KaplanMeier.of(followUp);
        close(Arrays.stream(times).map(curve::survival), key + ".survival", SAME);
        close(Arrays.stream(times).map(curve::standardError), key + ".se", SAME);
        close(Arrays.stream(times).map(t -> curve.interval(t, level, scale).lower()), key + ".lower", SAME);
        close(Arrays.stream(times).map(t -> curve.interval(t, level, scale).upper()), key + ".upper", SAME);
        Estimate median = curve.median(level, scale);
        close(DoubleStream.of(median.value(), median.lower(), median.upper()), key + ".median", SAME);
    }

    @Test
    void logRankTestsAreThoseOfR() {
        logRank("logrank.lung", LogRank.of(lungTimes, lung.is("sex", 2)));
        logRank("logrank.gbsg", LogRank.of(gbsgTimes, gbsg.is("hormon", 1)));
        logRank("logrank.veteran.strata", LogRank.of(veteran.followUp("time", "status", 0), veteran.is("trt", 2),
                veteran.groups("celltype")));
    }

    private void logRank(String key, LogRank test) {
        close(DoubleStream.of(test.observed(), test.expected(), test.variance(), test.chiSquared()), key, SAME);
    }

    @Test
    void coxRegressionsAndTestsOfProportionalHazardsAreThoseOfR() {
        cox("cox.lung", lung, lungTimes, SurvivalTable.oneStratum(lungTimes), "sex", "age");
        FollowUp times = veteran.followUp("time", "status", 0);
        cox("cox.veteran", veteran, times, SurvivalTable.oneStratum(times), "trt", "karno", "diagtime", "age");
        cox("cox.veteran.strata", veteran, times, veteran.groups("celltype"), "trt", "karno");
        cox("cox.gbsg", gbsg, gbsgTimes, SurvivalTable.oneStratum(gbsgTimes), "hormon", "age", "nodes", "pgr");
        int[] grade = gbsg.groups("grade");
        int[] meno = gbsg.groups("meno");
        Arrays.setAll(grade, i -> 2 * grade[i] + meno[i]);
        cox("cox.gbsg.strata", gbsg, gbsgTimes, grade, "hormon", "nodes");
    }

    private void cox(String key, SurvivalTable table, FollowUp times, int[] strata, String... names) {
        CoxFit fit = CoxFit.of(new CoxData(times, List.of(names), Arrays.stream(names).map(table::numbers).toArray(double[][]::new),
                strata));
        close(fit.coefficients().stream().mapToDouble(Double::doubleValue), key + ".beta", ITERATED);
        close(DoubleStream.iterate(0, j -> j < names.length, j -> j + 1).map(j -> fit.standardError((int) j)), key + ".se", ITERATED);
        close(DoubleStream.of(fit.nullLikelihood(), fit.likelihood()), key + ".loglik", SAME);
        close(DoubleStream.of(fit.score()), key + ".score", SAME);
        Map.of(Clock.KAPLAN_MEIER, "km", Clock.TIME, "identity", Clock.LOG_TIME, "log").forEach((clock, name) -> {
            ProportionalHazardsTest test = ProportionalHazardsTest.of(fit, clock);
            close(DoubleStream.concat(test.results().stream().mapToDouble(ProportionalHazardsTest.Result::chiSquared),
                    DoubleStream.of(test.global().chiSquared())), key + ".zph." + name, ITERATED);
        });
    }

    @Test
    void restrictedMeansAreThoseOfR() {
        restrictedMean("rmst.lung.500", lungTimes, lung.is("sex", 2), 500);
        restrictedMean("rmst.gbsg.1826", gbsgTimes, gbsg.is("hormon", 1), 1826);
        restrictedMean("rmst.ovarian.700", ovarian.followUp("futime", "fustat", 0), ovarian.is("rx", 2), 700);
    }

    private void restrictedMean(String key, FollowUp followUp, boolean[] experimental, double tau) {
        RestrictedMean control = KaplanMeier.of(SurvivalTable.arm(followUp, experimental, false)).restrictedMean(tau);
        RestrictedMean other = KaplanMeier.of(SurvivalTable.arm(followUp, experimental, true)).restrictedMean(tau);
        close(DoubleStream.of(control.mean(), other.mean(), control.standardError(), other.standardError()), key, SAME);
        assertThat(other.lossAgainst(control).mean()).isCloseTo(control.mean() - other.mean(), within(SAME));
    }

    @Test
    void cumulativeIncidenceOfTransplantationAndDeathIsThatOfR() {
        FollowUp times = pbc.followUp("time", "status", 0);
        double[] at = {365, 1000, 2000, 3000};
        close(Arrays.stream(at).map(CumulativeIncidence.of(times, 1)::incidence), "cif.pbc.transplant", SAME);
        close(Arrays.stream(at).map(CumulativeIncidence.of(times, 2)::incidence), "cif.pbc.death", SAME);
        double[] variances = expected("cif.pbc.cmprsk.var");
        for (int k = 1; k < 8; k++) {
            double error = CumulativeIncidence.of(times, k < 4 ? 1 : 2).standardError(at[k % 4]);
            assertThat(error * error).isCloseTo(variances[k], ANOTHER_VARIANCE);
        }
    }

    /** cmprsk has Gray's form of Aalen's variance, which differs from the delta method in terms of order 1/n. */
    private static final Percentage ANOTHER_VARIANCE = Percentage.withPercentage(1);

    @Test
    void pseudoValuesAndTheirRegressionsAreThoseOfLeavingOutEachPatientInR() {
        double[] survival = PseudoValues.survival(lungTimes, 365);
        close(some(survival), "pseudo.lung.survival", SAME);
        double[] female = Arrays.stream(lung.numbers("sex")).map(sex -> sex - 1).toArray();
        regression("pseudo.lung.survival", PseudoRegression.of(survival, List.of("female", "age"),
                new double[][] {female, lung.numbers("age")}));
        double[] mean = PseudoValues.restrictedMean(lungTimes, 500);
        close(some(mean), "pseudo.lung.rmst", SAME);
        regression("pseudo.lung.rmst", PseudoRegression.of(mean, List.of("female"), new double[][] {female}));
        SurvivalTable randomised = pbc.where("trt", arm -> true);
        double[] death = PseudoValues.incidence(randomised.followUp("time", "status", 0), 2, 2000);
        close(some(death), "pseudo.pbc.cif", SAME);
        regression("pseudo.pbc.cif", PseudoRegression.of(death, List.of("placebo", "age"), new double[][] {
            Arrays.stream(randomised.numbers("trt")).map(arm -> arm - 1).toArray(), randomised.numbers("age")}));
    }

    private static DoubleStream some(double[] values) {
        return DoubleStream.of(values[0], values[1], values[6], values[99]);
    }

    private void regression(String key, PseudoRegression regression) {
        close(regression.coefficients().stream().mapToDouble(Double::doubleValue), key + ".beta", SAME);
        close(regression.standardErrors().stream().mapToDouble(Double::doubleValue), key + ".se", SAME);
    }

    @Test
    void theOraclesCoxModelsLogRankTestsAndMediansAgree() {
        oracle("cox_lung", lungTimes, lung.is("sex", 2));
        oracle("cox_ovarian", ovarian.followUp("futime", "fustat", 0), ovarian.is("rx", 2));
        oracle("cox_veteran", veteran.followUp("time", "status", 0), veteran.is("trt", 2));
    }

    private void oracle(String name, FollowUp times, boolean[] experimental) {
        JsonNode expected = SharedData.json("oracles/r-oracle.json").get(name);
        CoxFit fit = CoxFit.of(CoxData.arms(times, experimental, new int[times.size()]));
        assertThat(times.size()).isEqualTo(expected.get("n").asInt());
        assertThat(times.count(1)).isEqualTo(expected.get("events").asInt());
        assertThat(fit.coefficients().getFirst()).isCloseTo(expected.get("beta").asDouble(), PRINTED);
        assertThat(fit.standardError(0)).isCloseTo(expected.get("se").asDouble(), PRINTED);
        assertThat(fit.hazardRatio(0, 0.95).lower()).isCloseTo(expected.get("ci").get(0).get(0).asDouble(), PRINTED);
        assertThat(fit.hazardRatio(0, 0.95).upper()).isCloseTo(expected.get("ci").get(0).get(1).asDouble(), PRINTED);
        assertThat(LogRank.of(times, experimental).chiSquared()).isCloseTo(expected.get("logrank_chisq").asDouble(), PRINTED);
        Estimate median = KaplanMeier.of(times).median(0.95, Scale.LOG);
        assertThat(median.value()).isEqualTo(expected.get("median").asDouble());
        assertThat(median.lower()).isEqualTo(expected.get("median_ci").get(0).asDouble());
        JsonNode upper = expected.get("median_ci").get(1);
        assertThat(Double.compare(median.upper(), upper.isString() ? Double.NaN : upper.asDouble())).isZero();
    }

    private static void close(DoubleStream actual, String key, double relative) {
        double[] found = actual.toArray();
        double[] expected = expected(key);
        assertThat(found).as(key).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as(key + " " + i).isCloseTo(expected[i], within(relative * Math.max(1, Math.abs(expected[i]))));
        }
    }
}

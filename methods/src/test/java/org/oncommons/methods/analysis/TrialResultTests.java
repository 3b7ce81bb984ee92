package org.oncommons.methods.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class TrialResultTests {

    /** A trial of 400 patients whose arms do the same; every tenth left the protocol. */
    private static String table(String separator) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder(String.join(separator, "id", "arm", "Time", "event", "per protocol", "stratum") + "\r\n");
        for (int i = 0; i < 400; i++) {
            double event = -60 * Math.log(random.nextDouble());
            double censored = 24 + 24 * random.nextDouble();
            text.append(String.join(separator, "p" + i, i % 2 == 0 ? "E" : "C", String.format(Locale.ROOT, "%.3f", Math.min(event,
                    censored)),
                    event < censored ? "1" : "0", i % 10 == 0 ? "no" : "yes", "\"site " + i % 3 + "\"")).append("\r\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aTableOfPatientsIsJudgedOnBothSets(Measure measure) {
        TrialPatients patients = TrialTable.read(table(","));
        double margin = switch (measure) {
            case HAZARD_RATIO -> 2;
            case SURVIVAL_DIFFERENCE -> 0.25;
            case RESTRICTED_MEAN_DIFFERENCE -> 5;
        };
        TrialResult result = TrialResult.of(new TrialQuestion(patients, measure, margin, 24, 0.05));
        assertThat(result.intentionToTreat().patients()).isEqualTo(400);
        assertThat(result.perProtocol().orElseThrow().patients()).isEqualTo(360);
        assertThat(result.verdict().verdict()).isEqualTo(Verdict.NON_INFERIOR);
        assertThat(result.verdict().sentence()).startsWith("Both analysis sets agree");
        assertThat(result.intentionToTreat().verdict().effect().level()).isCloseTo(0.9, within(1e-12));
        assertThat(result.verdict().derivation().steps()).hasSize(8);
    }

    @Test
    void theStratifiedHazardRatioIsTheOneOfTheRegression() {
        TrialPatients patients = TrialTable.read(table(";"));
        TrialResult result = TrialResult.of(new TrialQuestion(patients, Measure.HAZARD_RATIO, 1.5, 0, 0.025));
        CoxFit fit = CoxFit.of(CoxData.arms(patients.followUp(), patients.arms(), patients.stratumNumbers()));
        assertThat(result.intentionToTreat().verdict().effect().value()).isCloseTo(Math.exp(fit.coefficients().getFirst()), within(1e-12));
        assertThat(patients.stratumNumbers()).contains(0, 1, 2);
    }

    @Test
    void commaSemicolonTabAndDecimalCommaAreRead() {
        assertThat(TrialTable.read(table(";")).times()).isEqualTo(TrialTable.read(table(",")).times());
        assertThat(TrialTable.read(table("\t"))).isEqualTo(TrialTable.read(table(",")));
        assertThat(TrialTable.read("\uFEFFtime;event;arm\n1,5;1;E\n2;0;c\n\n").times()).containsExactly(1.5, 2.0);
        assertThat(TrialTable.read("time,event,arm\n1,1,E\n2,0,C\n").perProtocol()).isEmpty();
    }

    @Test
    void aDamagedTableNamesRowAndColumn() {
        refused("Row 3, column time has \"-2\"", "time,event,arm\n1,1,E\n-2,0,C\n");
        refused("Row 3, column event has \"yes\"", "time,event,arm\n1,1,E\n2,yes,C\n");
        refused("Row 5, column arm has \"X\"", "id,time,event,arm\n1,1,1,E\n\n2,2,1,C\n3,3,0,X\n");
        refused("Row 2, column arm has nothing", "time,event,arm\n1,1\n");
        refused("Row 2, column time has \"1.2.3\"", "time,event,arm\n1.2.3,1,E\n");
        refused("Row 2, column time has \"Infinity\"", "time,event,arm\nInfinity,1,E\n");
        refused("Row 2, column per_protocol has \"perhaps\"", "time,event,arm,per_protocol\n1,1,E,perhaps\n");
        refused("no column event", "time,status,arm\n1,1,E\n");
        refused("column time twice", "time,time,event,arm\n1,1,1,E\n");
        refused("no patient", "time,event,arm\n");
        refused("no patient", "");
        refused("Row 3 has 4 values, and the header names 3 columns", "time,event,arm\n1,1,E\n2,5,0,C\n");
        refused("breaks off after row 2", "time,event,arm\n1,1,E\n2,0,\"C\n");
        refused("same arm", "time,event,arm\n1,1,E\n2,1,E\n");
    }

    @Test
    void columnsAndCodesCanBeChosen() {
        List<TrialTable.Row> rows = List.of(new TrialTable.Row(2, List.of("a", "5", "Dead", "2.0", "x")),
                new TrialTable.Row(3, List.of("b", "7", "alive", "1")), new TrialTable.Row(9, List.of("c", "1", "Moved", "3")),
                new TrialTable.Row(10, List.of("d", "2", "moved", "1")));
        List<String> headings = List.of("id", "weeks", "state", "rx", "note");
        Map<String, Integer> outcomes = Map.of("dead", 1, "alive", 0, "moved", 2);
        Map<String, Boolean> arms = Map.of("2", true, "1", false);
        TrialPatients patients = TrialTable.of(headings, rows, new TrialColumns(1, 2, 3, TrialColumns.NONE, TrialColumns.NONE, outcomes, arms,
                true));
        assertThat(patients.times()).containsExactly(5., 7., 2.);
        assertThat(patients.events()).containsExactly(1., 0., 2.);
        assertThat(patients.experimental()).containsExactly(1., 0., 0.);
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> TrialTable.of(headings, rows,
                new TrialColumns(1, 2, 3, TrialColumns.NONE, TrialColumns.NONE, outcomes, arms, false)))
                .withMessage("Row 9, column rx has \"3\": give one of 1, 2, or leave out patients of other arms.");
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> new TrialColumns(1, 2, -1, -1, -1, outcomes, arms, false))
                .withMessageContaining("column is missing");
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> new TrialColumns(1, 2, 3, -1, -1, outcomes, Map.of("1", true), false))
                .withMessageContaining("no code");
    }

    @Test
    void tooManyStrataAreNoStrata() {
        StringBuilder text = new StringBuilder("time,event,arm,stratum\n");
        IntStream.range(0, 300).forEach(i -> text.append(i + 1).append(",1,").append(i % 2 == 0 ? 'E' : 'C').append(",p").append(i).append('\n'));
        refused("Column stratum has more than 200", text.toString());
    }

    private static void refused(String words, String table) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> TrialTable.read(table)).withMessageContaining(words)
                .withMessageEndingWith(".");
    }

    @Test
    void everyMethodAnswersUnderItsName() {
        TrialPatients patients = TrialTable.read(table(","));
        EffectInterval effect = new EffectInterval(1, 0.8, 1.25, 0.95);
        CurveQuestion curve = new CurveQuestion(patients.times(), patients.events(), 24, 0.95);
        for (TrialMethod<?> method : AnalysisMethods.all()) {
            Answer answer = switch (method.name()) {
                case "result-published" -> on(method, new PublishedResult(Measure.HAZARD_RATIO, 1.3, 0.025, effect, effect));
                case "result-patients" -> on(method, new TrialQuestion(patients, Measure.HAZARD_RATIO, 1.5, 0, 0.025));
                case "cox-regression" -> on(method, new RegressionQuestion(patients.times(), patients.events(), List.of("arm"),
                        List.of(patients.experimental()), List.of(), 0.95));
                default -> on(method, curve);
            };
            assertThat(example(method).values()).as(method.name()).hasSameSizeAs(answer.values());
            assertThat(answer.values()).as(method.name()).isNotEmpty().allSatisfy(value -> assertThat(value.label()).isNotBlank());
            assertThat(answer.derivation().source()).matches(".*\\(\\d{4}\\).*");
        }
    }

    private static <I extends Record> Answer example(TrialMethod<I> method) {
        return method.on(method.example());
    }

    private static <I extends Record> Answer on(TrialMethod<I> method, Record inputs) {
        return method.on(method.inputs().cast(inputs));
    }
}

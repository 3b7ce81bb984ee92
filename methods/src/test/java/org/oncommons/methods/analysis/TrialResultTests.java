package org.oncommons.methods.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
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
        refused("same arm", "time,event,arm\n1,1,E\n2,1,E\n");
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

package org.oncommons.deescalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.RegisteredStudy.Arm;
import org.oncommons.registryformats.Registry;
import org.oncommons.registryformats.StudyStatus;

/** What the rules say of invented studies; every word here is made up. */
class RecogniserTests {

    @Test
    void recognisesWhatSaysSoItself() {
        Recognition found = Recogniser.recognise(study("De-escalation of Chemotherapy in Early Breast Cancer: a Non-inferiority Trial", 3));
        assertThat(found.verdict()).isEqualTo(Verdict.RECOGNISED);
        assertThat(found.firings()).extracting(Firing::rule).contains("de-escalation", "non-inferior");
        assertThat(found.firings().getFirst().words()).isEqualTo("De-escalation");
        assertThat(found.firings().getFirst().after()).startsWith(" of Chemotherapy");
    }

    @Test
    void recognisesEveryWayOfLess() {
        for (String title : List.of(
                "Omission of Surgery in Breast Cancer, Non-inferiority", "Watch and Wait in Rectal Cancer: Non-inferior to Resection",
                "6 Versus 12 Months of Trastuzumab in Breast Cancer, a Noninferiority Study", "Reduced-dose Abiraterone in Prostate Cancer: Non-inferiority",
                "Extended-interval Dosing of Denosumab in Bone Metastases: Non-inferiority", "Segmentectomy in Lung Cancer, Non Inferiority",
                "Hypofractionated Radiotherapy of Prostate Carcinoma, Non-inferiority", "Stopping Imatinib in Chronic Leukemia: Treatment-free Remission, Non-inferiority")) {
            assertThat(Recogniser.recognise(study(title, 3)).verdict()).as(title).isEqualTo(Verdict.RECOGNISED);
        }
    }

    @Test
    void leavesToPeopleWhatOneWordAloneSays() {
        assertThat(Recogniser.recognise(study("Active Surveillance Versus Thyroidectomy in Thyroid Cancer", 3)).verdict()).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void doesNotTakeLessOfSomethingElse() {
        for (String title : List.of(
                "Antibiotic De-escalation in Febrile Patients With Leukemia", "Reduced-dose Anticoagulation for Thrombosis in Cancer",
                "Dose Escalation of a New Drug in Solid Tumors", "Standard Therapy With or Without a New Drug in Lymphoma")) {
            assertThat(Recogniser.recognise(study(title, 3)).verdict()).as(title).isEqualTo(Verdict.NOT);
        }
        assertThat(Recogniser.recognise(study("De-escalation of Asthma Therapy", 3)).firings()).extracting(Firing::rule).containsExactly("no-cancer");
    }

    @Test
    void takesNoFirstDoseForALowerOne() {
        assertThat(Recogniser.recognise(study("Reduced-dose Schedule of a New Drug, Maximum Tolerated Dose, in Sarcoma", 1)).verdict()).isEqualTo(Verdict.NOT);
    }

    @Test
    void comparesTheArms() {
        Arm standard = new Arm("Standard", "ACTIVE_COMPARATOR", "50 Gy in 25 fractions", List.of("Radiation: rt"));
        Arm shorter = new Arm("Tested", "EXPERIMENTAL", "26 Gy in 5 fractions", List.of("Radiation: rt"));
        Arm longer = new Arm("Tested", "EXPERIMENTAL", "60 Gy in 30 fractions", List.of("Radiation: rt"));
        assertThat(ArmRules.amounts(study("Radiotherapy of Breast Cancer", 3, standard, shorter))).hasValueSatisfying(fired ->
                assertThat(fired.words()).isEqualTo("5 fractions < 25 fractions"));
        assertThat(ArmRules.amounts(study("Radiotherapy of Breast Cancer", 3, standard, longer))).isEmpty();
    }

    @Test
    void readsNoMoreThanTheBeginningOfAnEndlessText() {
        RegisteredStudy endless = study("A Study of Cancer " + "a ".repeat(1_000_000) + "de-escalation", 3);
        assertThat(Recogniser.recognise(endless).verdict()).isEqualTo(Verdict.NOT);
    }

    private static RegisteredStudy study(String title, int phase, Arm... arms) {
        return new RegisteredStudy(Registry.CTGOV, "NCT00000000", List.of(), title, "", "", StudyStatus.UNKNOWN, "", List.of(phase),
                new RegisteredStudy.Dates(null, null, null, null, null), List.of(), List.of(arms), List.of(),
                new RegisteredStudy.Design("INTERVENTIONAL", "RANDOMIZED", "PARALLEL", "TREATMENT", "NONE"), "", "", List.of(),
                new RegisteredStudy.Enrolment(null, false), "", List.of(), List.of(), new RegisteredStudy.Results(false, List.of(), List.of()));
    }
}

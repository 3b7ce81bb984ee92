package org.oncommons.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes invented records in the form of ClinicalTrials.gov, one a line, to be brought into a hub: {@code InventedRecords 100000 > records.jsonl}.
 * Every word comes from short lists; no record is that of a real study.
 */
public final class InventedRecords {

    private static final String[] DISEASES = {"Breast Cancer", "Prostate Carcinoma", "Rectal Cancer", "Lung Cancer", "Hodgkin Lymphoma", "Multiple Myeloma",
        "Melanoma", "Glioblastoma", "Ovarian Cancer", "Oropharyngeal Carcinoma"};
    private static final String[] TREATMENTS = {"Radiotherapy", "Trastuzumab", "Chemotherapy", "Surgery", "Imatinib", "Pembrolizumab", "Docetaxel", "Cisplatin",
        "Brachytherapy", "Letrozole"};
    private static final String[] QUESTIONS = {"%s With or Without %s in %s", "%s Versus %s in Patients With %s", "Addition of %s to %s in Advanced %s",
        "Maintenance %s After %s in %s", "De-escalated %s Without %s in Low-risk %s", "Reduced-dose %s Compared With %s in %s"};
    private static final String[] COUNTRIES = {"France", "Germany", "Italy", "Spain", "Netherlands", "Poland", "Sweden", "Czechia", "Portugal", "Norway"};
    private static final String SENTENCE = "Patients who fit are assigned by chance to one of the arms, are treated until the disease grows or the side effects are "
            + "too hard to bear, and are seen every three months for five years. ";
    private static final int COMMON = 4;

    private InventedRecords() {}

    /** @param arguments how many */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Random random = new Random(1);
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (int number = 1; number <= count; number++) {
                out.println(record(number, random));
            }
        }
    }

    private static String record(int number, Random random) {
        String disease = one(DISEASES, random);
        String tested = one(TREATMENTS, random);
        String other = one(TREATMENTS, random);
        String question = QUESTIONS[random.nextInt(10) == 0 ? COMMON + random.nextInt(QUESTIONS.length - COMMON) : random.nextInt(COMMON)];
        String title = question.formatted(tested, other, disease) + ", Invented Study " + number;
        return """
                {"protocolSection": {"identificationModule": {"nctId": "NCT%08d", "briefTitle": "%s", "officialTitle": "A Randomized Trial: %s"},
                "statusModule": {"overallStatus": "%s", "startDateStruct": {"date": "%d-%02d"}, "completionDateStruct": {"date": "%d-01"}},
                "descriptionModule": {"briefSummary": "%s"}, "conditionsModule": {"conditions": ["%s"]},
                "designModule": {"studyType": "INTERVENTIONAL", "phases": ["PHASE%d"], "enrollmentInfo": {"count": %d, "type": "ESTIMATED"}},
                "armsInterventionsModule": {"armGroups": [{"label": "%s", "type": "EXPERIMENTAL", "description": "%s"},
                {"label": "%s", "type": "ACTIVE_COMPARATOR", "description": "%s"}], "interventions": [{"type": "DRUG", "name": "%s"}]},
                "contactsLocationsModule": {"locations": [{"facility": "Clinic %d", "city": "Town %d", "country": "%s"}]}}}
                """.formatted(90_000_000 - number, title, title, random.nextBoolean() ? "RECRUITING" : "COMPLETED", 2000 + random.nextInt(26), 1 + random.nextInt(12),
                2027 + random.nextInt(5), SENTENCE.repeat(4), disease, 1 + random.nextInt(4), 20 + random.nextInt(2_000), tested, SENTENCE, other, SENTENCE, tested,
                random.nextInt(500), random.nextInt(300), one(COUNTRIES, random)).replace("\n", " ");
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}

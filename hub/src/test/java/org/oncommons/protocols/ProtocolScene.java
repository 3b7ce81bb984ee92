package org.oncommons.protocols;

import java.util.Map;

/** A study of the tests, as far as a review asks. */
public final class ProtocolScene {

    private ProtocolScene() {}

    /** Puts values into a section. */
    public interface Filling {
        void fill(String section, Map<String, String> values) throws Exception;
    }

    public static void fillForReview(Filling filling) throws Exception {
        filling.fill("about", Map.of("value.title-public", "Personalised antibodies"));
        filling.fill("population", Map.of("value.cancer", "Breast cancer"));
        filling.fill("treatment", Map.of("value.standard-arm", "Drug; antibody; 6 mg/kg; every 3 weeks; 12 months",
                "value.less-arm", "Drug; antibody; 6 mg/kg; every 3 weeks; 6 months", "value.reduction", "duration",
                "value.rescue-rule", "Six further months if the tumour marker rises."));
        filling.fill("endpoints", Map.of("value.endpoint", "Free of disease", "value.endpoint-months", "48"));
        filling.fill("late", Map.of("value.late-effects", "Weak heart; 36; 4 %; registry"));
        filling.fill("design", Map.of("value.alpha", "0.05", "value.power", "0.85", "value.control-rate", "0.2", "value.patients", "4000",
                "value.follow-up-months", "48", "value.analysis-sets", "both"));
        filling.fill("margin", Map.of("value.margin", "0.03", "source.margin", "Agreed in May", "value.margin-scale", "ABSOLUTE",
                "value.patients-margin", "0.03", "source.patients-margin", "Interviews of 2025", "value.patients-how", "60 patients were asked.",
                "value.decision-margin", "0.035", "source.decision-margin", "Own model", "value.decision-how", "Balance of healthy years."));
        filling.fill("involvement", Map.of("value.partners", "Two patients of an organisation."));
    }
}

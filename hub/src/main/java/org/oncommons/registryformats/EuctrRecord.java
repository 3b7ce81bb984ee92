package org.oncommons.registryformats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A record of the EU Clinical Trials Register (EudraCT), one for each country that a study is in. */
final class EuctrRecord {

    private EuctrRecord() {}

    static boolean is(Fields record) {
        return record.has("a2_eudract_number");
    }

    static RegisteredStudy read(Fields record) {
        String id = record.required("a2_eudract_number");
        if (!StudyIdentifier.in(id).equals(List.of(id))) {
            throw new Fields.WrongField("a2_eudract_number", RefusedRecords.Reason.WRONG, "a number like 2013-000615-24 is expected");
        }
        String official = record.required("a3_full_title_of_the_trial");
        String plain = record.words("a31_title_of_the_trial_for_lay_people_in_easily_understood_ie_nontechnical_language");
        Integer whole = record.count("f422_in_the_whole_clinical_trial");
        return new RegisteredStudy(Registry.EUCTR, id, otherIds(record), plain.isEmpty() ? official : plain, official,
                record.words("a32_name_or_abbreviated_title_of_the_trial_where_available"), StudyStatus.of(record.words("x5_trial_status")), "",
                phases(record),
                new RegisteredStudy.Dates(record.date("x6_date_on_which_this_record_was_first_entered_in_the_eudract_database"),
                        record.date("n_date_of_competent_authority_decision"), null, record.date("p_date_of_the_global_end_of_the_trial"), null),
                Stream.of("e11_medical_conditions_being_investigated", "e111_medical_condition_in_easily_understood_language", "e112_therapeutic_area")
                        .map(record::words).filter(text -> !text.isEmpty()).distinct().toList(),
                List.of(), products(record), design(record), record.words("e21_main_objective_of_the_trial"),
                record.words("e3_principal_inclusion_criteria"), outcomes(record),
                new RegisteredStudy.Enrolment(whole == null ? record.count("f41_in_the_member_state") : whole, false),
                record.list("b1_sponsor").stream().map(one -> one.words("b11_name_of_sponsor")).findFirst().orElse(""), List.of(), countries(record),
                new RegisteredStudy.Results(false, List.of(), List.of()));
    }

    private static List<String> otherIds(Fields record) {
        return Stream.of("a41_sponsors_protocol_code_number", "a51_isrctn_international_standard_randomised_controlled_trial_number",
                        "a52_us_nct_clinicaltrialsgov_registry_number", "a54_other_identifiers")
                .map(record::words).filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static List<Integer> phases(Fields record) {
        List<String> names = List.of("e71_human_pharmacology_phase_i", "e72_therapeutic_exploratory_phase_ii",
                "e73_therapeutic_confirmatory_phase_iii", "e74_therapeutic_use_phase_iv");
        List<Integer> phases = new ArrayList<>();
        for (int phase = 1; phase <= names.size(); phase++) {
            if (yes(record, names.get(phase - 1))) {
                phases.add(phase);
            }
        }
        return phases;
    }

    private static boolean yes(Fields record, String path) {
        return record.words(path).toLowerCase(Locale.ROOT).equals("yes");
    }

    private static List<RegisteredStudy.Intervention> products(Fields record) {
        return record.list("dimp").stream().map(one -> new RegisteredStudy.Intervention("Drug",
                one.words("d31_product_name").isEmpty() ? one.words("d2111_trade_name") : one.words("d31_product_name"),
                one.words("d12_and_d13_imp_role"))).toList();
    }

    private static RegisteredStudy.Design design(Fields record) {
        String masking = yes(record, "e814_double_blind") ? "DOUBLE" : yes(record, "e813_single_blind") ? "SINGLE" : yes(record, "e812_open") ? "NONE" : "";
        String model = yes(record, "e815_parallel_group") ? "PARALLEL" : yes(record, "e816_cross_over") ? "CROSSOVER" : "";
        return new RegisteredStudy.Design("INTERVENTIONAL", yes(record, "e811_randomised") ? "RANDOMIZED" : "", model, "", masking);
    }

    private static List<RegisteredStudy.Outcome> outcomes(Fields record) {
        String measure = record.words("e51_primary_end_points");
        return measure.isEmpty() ? List.of()
                : List.of(new RegisteredStudy.Outcome(measure, "", record.words("e511_timepoints_of_evaluation_of_this_end_point")));
    }

    private static List<String> countries(Fields record) {
        String state = record.words("a1_member_state_concerned").replaceFirst(" - .*$", "");
        return Stream.of(Fields.country(state)).filter(code -> !code.isEmpty()).toList();
    }
}

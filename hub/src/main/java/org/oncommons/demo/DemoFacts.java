package org.oncommons.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.oncommons.demo.DemoTraits.Answering;
import org.oncommons.questions.Question;

/** Figures, dates and choices of one institution that follow from its size and place rather than from what it thinks. */
final class DemoFacts {

    private static final LocalDate FIRST_CERTIFICATE = LocalDate.of(2019, 3, 1);
    private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 1, 12);

    private final DemoRespondent who;

    DemoFacts(DemoRespondent who) {
        this.who = who;
    }

    Optional<String> choice(Question question) {
        double standing = 0.35 * who.traits.wealth() + 0.25 * DemoChance.noise(question.code(), who.code())
                + (who.institution.type().startsWith("COMPREHENSIVE") ? 0.45 : 0.15);
        return Optional.of(switch (question.code()) {
            case "accreditation" -> !who.institution.treatsPatients()
                    ? "unknown" : standing > 0.6 ? "european" : standing > 0.4 ? "national" : standing > 0.25 ? "planned" : "none";
            case "strategy" -> standing > 0.4 ? "in_force" : standing > 0.2 ? "draft" : "no";
            case "rare_reference" -> who.isSpecial("capability-rare-tumours")
                    ? "full" : standing > 0.55 ? "affiliated" : who.institution.treatsPatients() ? "no" : "unknown";
            case "involvement" -> involvement();
            case "involvement_paid" -> standing > 0.6 ? "always" : standing > 0.4 ? "sometimes" : "expenses";
            default -> throw new IllegalArgumentException("No choice for " + question.code());
        });
    }

    private String involvement() {
        if (who.traits.answering() == Answering.FLAT) {
            return "consulted";
        }
        double level = who.institution.isPatientOrganisation() ? 1 : who.capability("capability-patient-involvement") + 0.05;
        return level > 0.8 ? "decide" : level > 0.6 ? "partners" : level > 0.4 ? "consulted" : level > 0.15 ? "informed" : "none";
    }

    Optional<String> number(Question question) {
        DemoInstitution institution = who.institution;
        double amount = switch (question.code()) {
            case "new_patients" -> institution.newPatients();
            case "research_staff" -> institution.researchStaff();
            case "open_trials" -> institution.openTrials();
            case "trial_patients" -> institution.newPatients() * DemoChance.between(3, 17, "enrolled", who.code()) / 100.0;
            case "research_budget" -> institution.researchStaff() * (0.03 + 0.09 * who.traits.wealth());
            case "biobank_donors" -> 100 * DemoChance.between(9, 340, "donors", who.code());
            case "functional_turnaround" -> DemoChance.between(12, 48, "turnaround", who.code());
            case "agreement_months" -> DemoChance.between(4, 40, "agreement", who.code()) / 2.0;
            case "patient_partners" -> DemoChance.between(2, 24, "partners", who.code());
            default -> throw new IllegalArgumentException("No number for " + question.code());
        };
        boolean applies = amount > 0 && !DemoChance.happens(0.06, "number", who.code(), question.code());
        int decimals = question.number() == null ? 0 : question.number().decimals();
        return applies
                ? Optional.of(BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString())
                : Optional.empty();
    }

    Optional<String> date(Question question) {
        return Optional.of(switch (question.code()) {
            case "accreditation_date" -> FIRST_CERTIFICATE.plusDays(DemoChance.between(0, 2100, "certificate", who.code())).toString();
            case "exchange_from" -> FIRST_VISIT.plusWeeks(DemoChance.between(0, 40, "visit", who.code())).toString();
            default -> throw new IllegalArgumentException("No date for " + question.code());
        });
    }

    Optional<String> proof(Question question) {
        return DemoChance.happens(0.6, "proof", who.code(), question.code())
                ? Optional.of(who.institution.website() + "/certificate") : Optional.empty();
    }

    boolean chooses(Question question, String option) {
        return switch (question.code()) {
            case "exchange_offer" -> who.isSpecial("exchange-" + option.replace('_', '-'))
                    || DemoChance.happens(0.1 + 0.2 * who.traits.wealth(), "offer", who.code(), option);
            case "exchange_wish" -> !who.isSpecial("exchange-" + option.replace('_', '-'))
                    && DemoChance.happens(0.55 - 0.35 * who.traits.wealth(), "wish", who.code(), option);
            case "working_languages" -> option.equals("en") || option.equals(who.traits.language())
                    || DemoChance.happens(0.04, "language", who.code(), option);
            case "data_models" -> option.equals("own_model")
                    ? DemoChance.happens(0.5, "model", who.code()) : DemoChance.happens(0.28, "model", who.code(), option);
            case "sharing_conditions" -> DemoChance.happens(
                    option.equals("agreement") || option.equals("ethics") ? 0.8 : 0.4, "condition", who.code(), option);
            case "involvement_stages" -> DemoChance.happens(0.5, "stage", who.code(), option);
            default -> contributes(question, option);
        };
    }

    private boolean contributes(Question question, String option) {
        double probability = switch (option) {
            case "patients" -> who.institution.treatsPatients() ? 0.75 : 0;
            case "patient_partners" -> who.institution.isPatientOrganisation() ? 1 : 0.25;
            default -> who.institution.isPatientOrganisation() ? 0.05 : 0.35;
        };
        return DemoChance.happens(probability, "contribution", who.code(), question.code(), option);
    }

    /** Free text beside the options; empty: none. */
    String other(Question question) {
        return switch (question.code()) {
            case "working_languages" -> who.traits.language().length() > 2 ? who.traits.language() : "";
            case "exchange_offer" -> DemoChance.happens(0.06, "other", who.code()) ? "Joint summer school for doctoral candidates" : "";
            case "sharing_conditions" -> DemoChance.happens(0.08, "other", who.code()) ? "Approval of the patient council" : "";
            case "data_models" -> DemoChance.happens(0.1, "other", who.code()) ? "Extract in REDCap" : "";
            default -> "";
        };
    }
}

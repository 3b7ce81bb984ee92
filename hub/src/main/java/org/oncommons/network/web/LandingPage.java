package org.oncommons.network.web;

import java.util.List;
import java.util.Map;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.LandingHighlight.Highlight;
import org.oncommons.vocabulary.CaseOutline;

/**
 * The network at a glance.
 *
 * @param institutions how many
 * @param byType       how many of each type, only where there are any
 * @param countries    how many
 * @param widening     how many of the countries have lower capacity
 * @param personMonths in all work packages
 * @param people       how many are active
 * @param highlights   what other modules have to say
 */
public record LandingPage(
        int institutions, Map<InstitutionType, Long> byType, int countries, int widening, double personMonths, int workPackages,
        int people, EuropeMap map, List<CaseOutline> cases, List<Highlight> highlights) {

    public boolean empty() {
        return institutions == 0;
    }

    public long centres() {
        return byType.getOrDefault(InstitutionType.CANCER_CENTRE, 0L);
    }

    public long comprehensive() {
        return byType.getOrDefault(InstitutionType.COMPREHENSIVE_CANCER_CENTRE, 0L);
    }

    public long patientOrganisations() {
        return byType.getOrDefault(InstitutionType.PATIENT_ORGANISATION, 0L);
    }

    /** Neither centres nor hospitals; patient organisations are among them. */
    public long others() {
        return institutions - centres() - comprehensive();
    }
}

package org.oncommons.demo;

/**
 * An institution that does not exist.
 *
 * @param code          stable, lower case
 * @param type          {@code COMPREHENSIVE_CANCER_CENTRE}, {@code CANCER_CENTRE} or {@code OTHER}
 * @param form          what it is more exactly: comprehensive-cancer-centre, cancer-centre, hospital, university, research-institute,
 *                      patient-organisation or registry
 * @param country       ISO 3166-1 alpha-2
 * @param latitude      of the city, degrees north
 * @param longitude     of the city, degrees east
 * @param newPatients   new cancer patients a year; 0: treats none
 * @param researchStaff full-time equivalents
 * @param openTrials    interventional cancer trials open for recruitment
 * @param about         one English sentence
 */
public record DemoInstitution(
        String code,
        String name,
        String shortName,
        String type,
        String form,
        String country,
        String city,
        double latitude,
        double longitude,
        String website,
        int newPatients,
        double researchStaff,
        int openTrials,
        String about) {

    boolean isPatientOrganisation() {
        return form.equals("patient-organisation");
    }

    boolean treatsPatients() {
        return newPatients > 0;
    }
}

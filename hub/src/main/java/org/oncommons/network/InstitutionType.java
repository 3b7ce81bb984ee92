package org.oncommons.network;

/** How an institution takes part in the network. */
public enum InstitutionType {
    COMPREHENSIVE_CANCER_CENTRE,
    /** A cancer centre or a hospital with a cancer department. */
    CANCER_CENTRE,
    /** A university, a research institute, a registry. */
    OTHER,
    /** Speaks for patients. */
    PATIENT_ORGANISATION
}

package org.oncommons.network;

/**
 * Everything about an institution.
 *
 * @param active  whether it takes part in the network now
 * @param version counts its changes; a form sends back the one that it showed
 */
public record InstitutionDetails(InstitutionSummary summary, InstitutionProfile profile, boolean active, int version) {}

package org.oncommons.network;

import java.util.UUID;

/**
 * What other modules need to know of an institution.
 *
 * @param slug      its part of the address of its page: lower-case letters, digits, hyphens
 * @param country   ISO 3166-1 alpha-2, upper-case
 * @param latitude  degrees north
 * @param longitude degrees east
 * @param widening  whether its country counted as a lower-capacity ("widening") country when the list was made
 */
public record InstitutionSummary(
        UUID id, String slug, String name, String shortName, InstitutionType type, String country, String city,
        double latitude, double longitude, boolean widening) {}

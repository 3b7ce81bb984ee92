package org.oncommons.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an institution says about itself.
 *
 * @param country       ISO 3166-1 alpha-2, upper-case
 * @param latitude      degrees north, -90 to 90
 * @param longitude     degrees east, -180 to 180
 * @param website       address with {@code https://} or {@code http://}; may be empty, like the following texts
 * @param ror           identifier of the Research Organization Registry, with {@code https://ror.org/}
 * @param aliases       other names and abbreviations, for recognising it in files
 * @param description   for colleagues
 * @param plain         for patients
 * @param newPatients   new cancer patients a year
 * @param researchStaff full-time equivalents in cancer research
 * @param openTrials    cancer trials open for recruitment
 */
public record InstitutionProfile(
        String name, String shortName, InstitutionType type, String country, String city, double latitude, double longitude,
        String website, String ror, List<String> aliases, String description, String plain,
        @Nullable Integer newPatients, @Nullable Double researchStaff, @Nullable Integer openTrials) {

    public InstitutionProfile {
        aliases = List.copyOf(aliases);
    }
}

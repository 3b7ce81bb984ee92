package org.oncommons.network;

import java.util.Set;

/**
 * What a person says about themselves.
 *
 * @param title      academic or other title before the name; may be empty, like job title, profession and about
 * @param interests  codes of concepts
 * @param visibility who sees that the person is in the network
 * @param emailShown whether others in the network see the e-mail address
 */
public record PersonProfile(
        String title, String givenName, String familyName, String jobTitle, String profession, String about,
        Set<String> interests, PersonVisibility visibility, boolean emailShown) {

    public PersonProfile {
        interests = Set.copyOf(interests);
    }
}

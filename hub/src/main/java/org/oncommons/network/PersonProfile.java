package org.oncommons.network;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** The same as long as nothing of it changes: what a form carries to tell that somebody else changed it meanwhile. */
    public String mark() {
        return Integer.toHexString(List.of(title, givenName, familyName, jobTitle, profession, about, new TreeSet<>(interests), visibility.name(),
                emailShown).hashCode());
    }
}

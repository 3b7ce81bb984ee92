package org.oncommons.network;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other modules need to know of a person.
 *
 * @param account    id of the account; null: the person cannot sign in
 * @param name       title, given name and family name
 * @param sortName   family name first, for ordering lists
 * @param email      where to write to; pages show it only where {@code emailShown}
 * @param interests  codes of concepts
 * @param places     institutions and roles, by institution
 */
public record PersonSummary(
        UUID id, @Nullable UUID account, String name, String sortName, String email, boolean emailShown, String jobTitle,
        String profession, PersonVisibility visibility, boolean active, Set<String> interests, List<Place> places) {

    public PersonSummary {
        interests = Set.copyOf(interests);
        places = List.copyOf(places);
    }

    /**
     * Where somebody belongs.
     *
     * @param institution id
     * @param name        short name of the institution
     * @param slug        part of the address of its page
     * @param country     ISO 3166-1 alpha-2
     */
    public record Place(UUID institution, String name, String slug, String country, MembershipRole role) {}

    public boolean belongsTo(UUID institution) {
        return places.stream().anyMatch(place -> place.institution().equals(institution));
    }
}

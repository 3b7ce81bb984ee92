package org.oncommons.profiles;

import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.vocabulary.Kind;

/**
 * Part of the network that a page is about.
 *
 * @param country ISO 3166-1 alpha-2; empty: all
 * @param type    null: all
 * @param cancer  code of a cancer type in which an institution calls itself at least strong; empty: all
 */
public record Selection(String country, @Nullable InstitutionType type, String cancer) {

    public static final Selection ALL = new Selection("", null, "");

    /** From this x on an institution is called strong in a concept, or counts as offering it. */
    public static final double STRONG = 0.75;

    public boolean all() {
        return country.isEmpty() && type == null && cancer.isEmpty();
    }

    public boolean contains(Profile profile) {
        return (country.isEmpty() || profile.country().equals(country))
                && (type == null || profile.type() == type)
                && (cancer.isEmpty() || profile.value(Kind.STRENGTH, cancer).filter(value -> value.x() >= STRONG).isPresent());
    }

    /** Whether the institution, which did not answer, belongs to it as far as that is known: who is strong in what only answers tell. */
    public boolean contains(InstitutionSummary silent) {
        return (country.isEmpty() || silent.country().equals(country)) && (type == null || silent.type() == type);
    }

    public Selection withCountry(String other) {
        return new Selection(other, type, cancer);
    }

    public Selection withType(@Nullable InstitutionType other) {
        return new Selection(country, other, cancer);
    }

    public Selection withCancer(String other) {
        return new Selection(country, type, other);
    }
}

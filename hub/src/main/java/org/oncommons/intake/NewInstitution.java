package org.oncommons.intake;

import java.util.List;
import java.util.Optional;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;

/** Describes an institution that an import adds, as far as the file and the coordinator tell. */
final class NewInstitution {

    /**
     * Middle of a country as far as the network knows it: degrees north and east.
     */
    private record Place(double latitude, double longitude) {}

    private NewInstitution() {}

    /** Whether enough is known. */
    static boolean complete(RespondentGroup group) {
        Decision decision = group.decision();
        return decision != null && !name(group, decision).isBlank() && !country(group, decision).isBlank() && !decision.city().isBlank();
    }

    static String name(RespondentGroup group, Decision decision) {
        return decision.name().isBlank() ? group.name() : decision.name();
    }

    static String country(RespondentGroup group, Decision decision) {
        return decision.country().isBlank() ? group.country() : decision.country();
    }

    /** Its place on the map is that of the city, else of the country, among the institutions that are there; to be put right on its page. */
    static InstitutionProfile profile(RespondentGroup group, Decision decision, List<InstitutionSummary> there) {
        String country = country(group, decision);
        Place place = middle(there.stream()
                .filter(one -> one.country().equals(country) && one.city().equalsIgnoreCase(decision.city().strip())).toList())
                .or(() -> middle(there.stream().filter(one -> one.country().equals(country)).toList()))
                .or(() -> middle(there)).orElse(new Place(50, 10));
        List<String> aliases = decision.name().isBlank() || decision.name().equals(group.name()) || group.name().isBlank()
                ? List.of() : List.of(group.name());
        return new InstitutionProfile(name(group, decision), "", InstitutionType.OTHER, country, decision.city(), place.latitude(),
                place.longitude(), "", decision.ror(), aliases, "", "", null, null, null);
    }

    private static Optional<Place> middle(List<InstitutionSummary> institutions) {
        return institutions.isEmpty() ? Optional.empty() : Optional.of(new Place(
                institutions.stream().mapToDouble(InstitutionSummary::latitude).average().orElseThrow(),
                institutions.stream().mapToDouble(InstitutionSummary::longitude).average().orElseThrow()));
    }
}

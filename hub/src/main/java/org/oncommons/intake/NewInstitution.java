package org.oncommons.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;

/** Describes an institution that an import adds, as far as the file and the coordinator tell. */
final class NewInstitution {

    /** Degrees north and east. */
    private record Place(double latitude, double longitude) {}

    private NewInstitution() {}

    /** Whether enough is known. */
    static boolean complete(RespondentGroup group) {
        Decision decision = group.decision();
        return decision != null && !name(group, decision).isBlank() && !country(group, decision).isBlank();
    }

    static String name(RespondentGroup group, Decision decision) {
        return decision.name().isBlank() ? group.name() : decision.name();
    }

    static String country(RespondentGroup group, Decision decision) {
        return decision.country().isBlank() ? group.country() : decision.country();
    }

    /** What tells two new institutions apart: there is more than one National Cancer Institute. */
    static String identity(String name, String country) {
        return name.strip().toLowerCase(Locale.ROOT) + " | " + country;
    }

    /** Its place on the map is that of the city among the institutions that are there, else the middle of its country; to be put right on its page. */
    static InstitutionProfile profile(RespondentGroup group, Decision decision, List<InstitutionSummary> there) {
        String country = country(group, decision);
        String city = decision.city().strip();
        Place place = middle(there.stream()
                .filter(one -> !city.isEmpty() && one.country().equals(country) && one.city().equalsIgnoreCase(city)).toList())
                .or(() -> CountryMiddles.of(country).map(middle -> new Place(middle[0], middle[1])))
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

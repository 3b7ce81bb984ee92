package org.oncommons.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncommons.page.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of the network, as far as the viewer may see them. */
@Service
@Transactional(readOnly = true)
public class PeopleDirectory {

    private final PeopleTables people;
    private final People repository;
    private final InstitutionDirectory institutions;

    PeopleDirectory(PeopleTables people, People repository, InstitutionDirectory institutions) {
        this.people = people;
        this.repository = repository;
        this.institutions = institutions;
    }

    /** Active people whom the viewer may see, by family name; guests see those who are public. */
    public List<PersonSummary> visibleTo(Viewer viewer) {
        return seen(people.where("p.active"), viewer);
    }

    /** Active people of an institution whom the viewer may see. */
    public List<PersonSummary> of(UUID institution, Viewer viewer) {
        return seen(institutions.colleagues(institution), viewer);
    }

    /** The person, if the viewer may see them. */
    public Optional<PersonSummary> find(UUID id, Viewer viewer) {
        return seen(people.where("p.id = ?", id), viewer).stream().findFirst();
    }

    /** Everybody, also who left; for coordinators. */
    public List<PersonSummary> everybody() {
        return people.where("true");
    }

    /** What the person says about themselves. */
    public Optional<PersonProfile> profile(UUID person) {
        return repository.findById(person).map(Person::profile);
    }

    /** How many people are active. */
    public int count() {
        return (int) repository.countByActiveTrue();
    }

    /** How many of those whom the viewer may see name the concept among their interests. */
    public int interestedIn(String concept, Viewer viewer) {
        String interested = "p.active AND p.id IN (SELECT person_id FROM network.person_interest WHERE concept = ?)";
        return seen(people.where(interested, concept), viewer).size();
    }

    private List<PersonSummary> seen(List<PersonSummary> all, Viewer viewer) {
        Set<UUID> own = viewer.account() == null ? Set.of() : institutions.institutionsOf(viewer.account());
        return all.stream().filter(person -> sees(viewer, own, person)).toList();
    }

    private static boolean sees(Viewer viewer, Set<UUID> own, PersonSummary person) {
        if (viewer.coordinator() || viewer.account() != null && viewer.account().equals(person.account())) {
            return true;
        }
        return person.active() && switch (person.visibility()) {
            case PUBLIC -> true;
            case NETWORK -> viewer.signedIn();
            case INSTITUTION -> own.stream().anyMatch(person::belongsTo);
        };
    }
}

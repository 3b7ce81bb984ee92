package org.oncommons.network;

import java.util.List;
import org.oncommons.page.Viewer;
import org.oncommons.vocabulary.ConceptUse;
import org.springframework.stereotype.Component;

/** Tells on a concept's page how many people are interested in it. */
@Component
class InterestsOfPeople implements ConceptUse {

    private final PeopleDirectory people;

    InterestsOfPeople(PeopleDirectory people) {
        this.people = people;
    }

    @Override
    public List<Place> places(String code, Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        int interested = people.interestedIn(code, viewer);
        return interested == 0 ? List.of() : List.of(new Place("network.interested", interested, "/network/people?interest=" + code));
    }
}

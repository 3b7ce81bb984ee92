package org.oncommons.vocabulary;

import java.util.List;
import org.oncommons.page.Viewer;

/** A module that uses concepts says so on their pages. */
public interface ConceptUse {

    /**
     * Where the module uses the concept, as far as the viewer may know.
     *
     * @param code of the concept
     */
    List<Place> places(String code, Viewer viewer);

    /**
     * One place.
     *
     * @param textKey of a sentence with the count as its argument: "{0, plural, one {# person} other {# people}} …"
     * @param count   how often
     * @param path    where that is shown
     */
    record Place(String textKey, int count, String path) {}
}

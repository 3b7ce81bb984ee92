package org.oncommons.network.web;

import java.util.List;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.Paging;
import org.oncommons.vocabulary.Concept;

/**
 * The directory of people.
 *
 * @param total       whom the reader may see, before filtering
 * @param countries   that can be filtered by, by name
 * @param professions that can be filtered by
 * @param interests   concepts that somebody names
 */
public record PeoplePage(
        PeopleFilter filter, Paging<PersonSummary> people, int total, List<String> countries, List<String> professions,
        List<Concept> interests) {}

package org.oncommons.trialregistry.web;

import java.util.List;
import java.util.Map;
import org.oncommons.page.Chip;
import org.oncommons.page.Paging;
import org.oncommons.trialregistry.StudyFilter;
import org.oncommons.trialregistry.StudySummary;

/**
 * Registered studies.
 *
 * @param standings how many studies there are of each standing, without any filter
 * @param countries that can be chosen
 * @param capped    whether there are more than are counted
 */
public record ListPage(
        StudyFilter filter, Paging<StudySummary> studies, Map<String, Long> standings, List<String> countries, List<Chip> chips, boolean capped) {

    public long all() {
        return standings.values().stream().mapToLong(Long::longValue).sum();
    }
}

package org.oncommons.network.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oncommons.network.DirectoryFacet;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Paging;

/**
 * The directory of institutions.
 *
 * @param total     institutions in the network, before filtering
 * @param countries that can be filtered by, by name
 * @param types     that can be filtered by
 * @param facets    what else can be filtered by
 * @param chips     what is filtered by
 * @param mine      institutions that the reader belongs to
 */
public record DirectoryPage(
        DirectoryFilter filter, Paging<InstitutionSummary> institutions, EuropeMap map, EffortMatrix effort, int total,
        int countryCount, List<String> countries, List<InstitutionType> types, List<DirectoryFacet.Group> facets,
        List<Chip> chips, Set<UUID> mine) {

    /** @param without address of the list without this filter */
    public record Chip(String label, String without) {}
}

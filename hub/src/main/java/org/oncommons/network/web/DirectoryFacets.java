package org.oncommons.network.web;

import java.util.List;
import java.util.Optional;
import org.oncommons.network.DirectoryFacet;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.page.Shell;
import org.springframework.stereotype.Component;

/** What the directory can be filtered by besides names, countries and types. */
@Component
class DirectoryFacets {

    private final List<DirectoryFacet> facets;

    DirectoryFacets(List<DirectoryFacet> facets) {
        this.facets = facets;
    }

    /**
     * What the reader can choose.
     *
     * @param chosen empty: nothing, or something that is no choice
     */
    record Offer(List<DirectoryFacet.Group> groups, Optional<DirectoryFacet.Choice> chosen) {

        List<InstitutionDetails> accepted(List<InstitutionDetails> all, DirectoryFilter filter) {
            return all.stream().filter(filter::accepts)
                    .filter(one -> chosen.isEmpty() || chosen.get().institutions().contains(one.summary().id())).toList();
        }
    }

    Offer offer(DirectoryFilter filter, Shell shell) {
        List<DirectoryFacet.Group> groups = facets.stream().flatMap(facet -> facet.groups(shell).stream()).toList();
        return new Offer(groups, groups.stream().flatMap(group -> group.choices().stream())
                .filter(choice -> choice.value().equals(filter.has())).findFirst());
    }
}

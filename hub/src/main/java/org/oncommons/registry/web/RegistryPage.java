package org.oncommons.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.registry.RegistryManagement;
import org.oncommons.page.Paging;

/**
 * Organisations of the registry.
 *
 * @param dump    null: none was brought yet
 * @param problem why the last upload was refused; empty: it was not
 * @param wrong   why nothing was added; empty: nothing is wrong
 */
public record RegistryPage(
        RegistryManagement.@Nullable Dump dump, Paging<RegistryManagement.Record> records, List<String> countries, String search,
        String country, String problem, String wrong) {

    /** The filters for links, without the page. */
    public String query() {
        return "search=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8) + "&country=" + country + "&";
    }
}

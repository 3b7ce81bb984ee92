package org.oncommons.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.oncommons.audit.AuditSearch.Entry;
import org.oncommons.page.Paging;

/** The trail, filtered. */
public record AuditPage(String module, String search, List<String> modules, Paging<Entry> entries) {

    /** This view's address, to which a page or a format is added. */
    public String base() {
        return "/audit?module=" + URLEncoder.encode(module, StandardCharsets.UTF_8)
                + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&";
    }
}

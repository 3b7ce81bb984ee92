package org.oncommons.feasibility.web;

import java.util.List;

/**
 * What the reader's institutions were asked, and the reader's own studies.
 *
 * @param studies the reader is an author of
 */
public record RequestsPage(List<Asked> asked, List<Study> studies) {

    /** @param state code: asked, willing, declined */
    public record Asked(String title, String institution, String path, String state, String by, String when) {}

    public record Study(String title, String path) {}
}

package org.oncommons.landscape.web;

import java.util.Comparator;
import java.util.List;

/** Everything that the printed report shows. */
public record ReportPage(String title, OverviewPage overview, PrioritiesPage priorities, PrioritiesPage barriers, List<BlockPage.Section> sections) {

    /** Of more rows a picture takes most of a page. */
    private static final int SHORT = 12;

    /** Those that several fit on a page come first: behind a long one they leave pages half empty. */
    public List<BlockPage.Section> shown() {
        return sections.stream().filter(section -> !section.withheld())
                .sorted(Comparator.comparing(section -> section.rows().size() > SHORT)).toList();
    }

    /** Told of together at the end, so that they leave no holes between the pictures. */
    public List<BlockPage.Section> withheld() {
        return sections.stream().filter(BlockPage.Section::withheld).toList();
    }
}

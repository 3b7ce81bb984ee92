package org.oncommons.landscape.web;

import java.util.List;

/** Everything that the printed report shows. */
public record ReportPage(String title, OverviewPage overview, PrioritiesPage priorities, PrioritiesPage barriers, List<BlockPage.Section> sections) {

    /** Of more rows a picture takes most of a page. */
    private static final int SHORT = 12;

    /** Pictures that several fit on a page; they come first, because behind a tall one they leave pages half empty. */
    public List<BlockPage.Section> small() {
        return sections.stream().filter(section -> !section.withheld() && section.rows().size() <= SHORT).toList();
    }

    public List<BlockPage.Section> tall() {
        return sections.stream().filter(section -> !section.withheld() && section.rows().size() > SHORT).toList();
    }

    /** Told of together, so that they leave no holes between the pictures. */
    public List<BlockPage.Section> withheld() {
        return sections.stream().filter(BlockPage.Section::withheld).toList();
    }
}

package org.oncommons.landscape.web;

import java.util.List;

/** Everything that the printed report shows. */
public record ReportPage(String title, OverviewPage overview, PrioritiesPage priorities, PrioritiesPage barriers, List<BlockPage.Section> sections) {}

package org.oncommons.landscape.web;

import java.util.List;

/** Institutions to compare. */
public record ComparePage(MapFrame frame, List<OverviewPage.Name> institutions) {}

package org.oncommons.trialregistry.web;

import java.util.List;
import org.oncommons.trialregistry.StudyDetails;
import org.oncommons.trialregistry.StudySummary;

/**
 * One study.
 *
 * @param map    its sites and countries
 * @param reason typed for a decision that was not taken
 * @param problem why the decision was not taken; empty: it was, or none was tried
 */
public record StudyPage(StudyDetails study, List<StudySummary> alike, SiteMap map, String reason, String problem) {}

package org.oncommons.trialregistry.web;

import java.util.List;
import org.oncommons.page.Paging;
import org.oncommons.trialregistry.StudyDetails;
import org.oncommons.trialregistry.StudySummary;

/** Studies that wait for a decision, with what the rules found in each. */
public record QueuePage(Paging<StudySummary> open, List<StudyDetails> studies) {}

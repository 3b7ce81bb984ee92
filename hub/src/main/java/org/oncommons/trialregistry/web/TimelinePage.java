package org.oncommons.trialregistry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.trialregistry.StudyFilter;
import org.oncommons.trialregistry.StudySummary;

/**
 * When studies run.
 *
 * @param picture null: none of the studies says when it begins
 * @param studies those in the picture
 */
public record TimelinePage(StudyFilter filter, @Nullable Picture picture, List<StudySummary> studies) {}

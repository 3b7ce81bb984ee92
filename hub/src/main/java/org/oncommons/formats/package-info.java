/**
 * Survey files of other systems: reads exports of EUSurvey, LimeSurvey and REDCap and plain tables into a questionnaire and its
 * answers, and writes ours in forms that they and spreadsheets read. Knows nothing of waves, institutions or pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"questionnaire", "questions", "vocabulary"})
package org.oncommons.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Survey files: reads what EUSurvey, LimeSurvey, REDCap and spreadsheets export, and writes what they read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"questionnaire", "vocabulary"})
package org.oncommons.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

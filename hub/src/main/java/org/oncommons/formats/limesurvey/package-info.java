/** LimeSurvey responses, with or without the structure of the survey. */
@NullMarked
package org.oncommons.formats.limesurvey;

import org.jspecify.annotations.NullMarked;

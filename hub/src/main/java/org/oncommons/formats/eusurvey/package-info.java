/** Result exports of EUSurvey, as spreadsheet and as XML. */
@NullMarked
package org.oncommons.formats.eusurvey;

import org.jspecify.annotations.NullMarked;

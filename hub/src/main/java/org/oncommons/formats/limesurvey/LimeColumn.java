package org.oncommons.formats.limesurvey;

import java.util.List;

/**
 * A response column.
 *
 * @param index   from 0
 * @param heading its heading
 * @param given   its cells that are answers
 */
record LimeColumn(int index, LimeHeading heading, List<String> given) {}

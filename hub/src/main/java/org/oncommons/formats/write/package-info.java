/** Questionnaires and answers as CSV, XLSX, JSON and REDCap files. */
@NullMarked
package org.oncommons.formats.write;

import org.jspecify.annotations.NullMarked;

/** REDCap data dictionaries and records. */
@NullMarked
package org.oncommons.formats.redcap;

import org.jspecify.annotations.NullMarked;

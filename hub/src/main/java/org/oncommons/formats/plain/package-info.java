/** Tables that no survey system is known to have written, and our own files. */
@NullMarked
package org.oncommons.formats.plain;

import org.jspecify.annotations.NullMarked;

/** Files as sheets of text cells: what a file really is, its encoding, its limits. */
@NullMarked
package org.oncommons.formats.table;

import org.jspecify.annotations.NullMarked;

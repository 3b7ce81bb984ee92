/** Which things belong together: groups cut out of a tree of distances, and how close texts are by their words. */
@NullMarked
package org.oncommons.methods.grouping;

import org.jspecify.annotations.NullMarked;

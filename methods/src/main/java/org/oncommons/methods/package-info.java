/**
 * Statistics and optimisation behind the map and the matches, in pure Java without any framework.
 * Every method names its formula and source, keeps its inputs in its result, and is checked against an independent program.
 */
@NullMarked
package org.oncommons.methods;

import org.jspecify.annotations.NullMarked;

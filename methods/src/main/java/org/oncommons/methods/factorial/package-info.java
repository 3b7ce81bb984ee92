/** Two questions of less treatment in one trial: the 2x2 factorial design. */
@NullMarked
package org.oncommons.methods.factorial;

import org.jspecify.annotations.NullMarked;

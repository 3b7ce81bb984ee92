/**
 * Intervals for shares and means in a finite population: what is not known because some institutions did not answer.
 * With every institution answering the interval closes on the estimate.
 */
@NullMarked
package org.oncommons.methods.interval;

import org.jspecify.annotations.NullMarked;

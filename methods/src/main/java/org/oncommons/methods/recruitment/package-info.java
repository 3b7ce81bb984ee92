/**
 * Forecast of a trial's recruitment over centres: each has its own Poisson rate, rates differ as a gamma distribution, real counts correct
 * what was expected. Times in months from today.
 */
@NullMarked
package org.oncommons.methods.recruitment;

import org.jspecify.annotations.NullMarked;

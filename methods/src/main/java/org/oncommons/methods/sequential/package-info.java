/**
 * Group-sequential non-inferiority designs: boundaries by error spending, what they do under any hazard ratio, when the looks come, and the
 * estimate at the end.
 *
 * <p>Throughout: Z<sub>k</sub> = (ln M - ln HR<sub>k</sub>) &radic;I<sub>k</sub>, I = q(1-q)d the information in d events, t the fraction
 * of
 * the largest information; upper bounds show non-inferiority, lower bounds are futility. drift = (ln M - ln HR) &radic;I<sub>max</sub>, so
 * that B(t) = Z &radic;t is a Brownian motion with this drift.
 */
@NullMarked
package org.oncommons.methods.sequential;

import org.jspecify.annotations.NullMarked;

/**
 * Analysis of a trial's results: survival curves, log-rank test, Cox regression, restricted mean, cumulative incidence, pseudo-values, and
 * the non-inferiority verdict for both analysis sets.
 *
 * <p>E is the de-escalated arm, C the standard arm. Every effect is oriented so that more is worse for less treatment: the hazard ratio
 * h<sub>E</sub>/h<sub>C</sub>, the loss S<sub>C</sub>(t) - S<sub>E</sub>(t), the loss of restricted mean time.
 */
@NullMarked
package org.oncommons.methods.analysis;

import org.jspecify.annotations.NullMarked;

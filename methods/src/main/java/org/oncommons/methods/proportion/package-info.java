/**
 * Non-inferiority of two proportions: sizes, power, tests and intervals for the difference in the share of patients with an unwanted event.
 *
 * <p>Throughout: E the de-escalated arm, C the standard arm, p the probability of the unwanted event by a fixed time, D = p<sub>E</sub> -
 * p<sub>C</sub>, m the margin; H<sub>0</sub>: D &ge; m against H<sub>1</sub>: D &lt; m; alpha one-sided; r = n<sub>E</sub>/n<sub>C</sub>.
 */
@NullMarked
package org.oncommons.methods.proportion;

import org.jspecify.annotations.NullMarked;

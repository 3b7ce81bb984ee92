/**
 * Non-inferiority with time to an unwanted event: margins, sizes, power, durations and detectable margins; fixed-time survival, restricted
 * mean survival time and single-arm designs.
 *
 * <p>Throughout: E the de-escalated arm, C the standard arm, h hazards, HR = h<sub>E</sub>/h<sub>C</sub>, M &gt; 1 the margin as hazard
 * ratio,
 * m the margin as difference of survival at a time; H<sub>0</sub>: HR &ge; M; alpha one-sided; r = n<sub>E</sub>/n<sub>C</sub>, q =
 * n<sub>E</sub>/N;
 * times in months.
 */
@NullMarked
package org.oncommons.methods.survival;

import org.jspecify.annotations.NullMarked;

/**
 * How large a loss may be: margins from history, from the balance of harm and benefit, from what patients accept, and what a margin becomes
 * where the control rate differs from the planned one.
 *
 * <p>Throughout: E the de-escalated arm, C the standard arm, P the historical comparison with less or no treatment, p the probability of
 * the unwanted event by a fixed time t, m the margin as p<sub>E</sub> - p<sub>C</sub>, M &gt; 1 the margin as hazard ratio E/C; alpha
 * one-sided.
 */
@NullMarked
package org.oncommons.methods.margin;

import org.jspecify.annotations.NullMarked;

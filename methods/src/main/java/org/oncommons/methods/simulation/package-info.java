/**
 * Operating characteristics of a non-inferiority trial with a time-to-event endpoint by simulation: hazard ratios that change over time,
 * drop-out, patients who change their treatment at random or because of their risk, analysis sets, looks with boundaries.
 *
 * <p>E is the de-escalated arm, C the standard arm; H<sub>0</sub>: HR = h<sub>E</sub>/h<sub>C</sub> &ge; M; times in months.
 */
@NullMarked
package org.oncommons.methods.simulation;

import org.jspecify.annotations.NullMarked;

/**
 * Hierarchical endpoints: every patient of one arm compared with every one of the other by outcomes in their order of importance (win
 * ratio,
 * net benefit, DOOR), and quality of life tested after non-inferiority.
 *
 * <p>Throughout: a win is a pair in which the patient with less treatment fares better; p<sub>W</sub>, p<sub>L</sub>, p<sub>T</sub>
 * shares of
 * wins, losses and ties; k the share of patients with less treatment.
 */
@NullMarked
package org.oncommons.methods.hierarchy;

import org.jspecify.annotations.NullMarked;

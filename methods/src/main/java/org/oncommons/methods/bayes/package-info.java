/**
 * Bayesian non-inferiority: how probable it is, given data and prior, that less treatment loses less than the margin; how a rule on this
 * probability behaves (type I error, power, assurance); what an interim analysis lets expect.
 *
 * <p>Throughout: log hazard ratio E/C with variance 1/I, I = q(1 - q)d the information of d events, q the share of patients in the
 * de-escalated arm; a prior is normal with the information of as many events in equal arms, which is a quarter of their number.
 */
@NullMarked
package org.oncommons.methods.bayes;

import org.jspecify.annotations.NullMarked;

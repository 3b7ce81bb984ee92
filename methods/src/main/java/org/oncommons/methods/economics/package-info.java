/**
 * What less treatment and a trial of it are worth: net monetary benefit, acceptability, budget impact, value of information, pay-back.
 *
 * <p>E is less treatment, C standard treatment; differences are E minus C. Money is an amount with the name of its currency, and amounts
 * are not negative; a saving is a negative difference of costs. k is what a payer gives for a quality-adjusted life year (QALY).
 */
@NullMarked
package org.oncommons.methods.economics;

import org.jspecify.annotations.NullMarked;

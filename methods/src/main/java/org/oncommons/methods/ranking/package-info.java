/**
 * Priorities from rankings: partial orders with ties are turned into a consensus by Borda, Kemeny-Young and Plackett-Luce, with the
 * agreement of the voters and with how far the order would hold had a few of them answered otherwise.
 * Unranked items are tied last; a voter who ranked nothing is left out, not counted as indifferent.
 */
@NullMarked
package org.oncommons.methods.ranking;

import org.jspecify.annotations.NullMarked;

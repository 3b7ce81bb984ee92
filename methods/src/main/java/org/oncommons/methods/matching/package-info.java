/**
 * Parts of a match between two institutions: what one gives the other, how much their priorities overlap, where a value stands within the
 * network, and how firmly a match keeps its place when the weights of the parts are not known.
 */
@NullMarked
package org.oncommons.methods.matching;

import org.jspecify.annotations.NullMarked;

/**
 * Groups of institutions chosen by exact integer programming: the best group for a topic with its proof, distinct alternatives,
 * what a left-out institution would cost, and which wishes contradict each other.
 */
@NullMarked
package org.oncommons.methods.decision;

import org.jspecify.annotations.NullMarked;

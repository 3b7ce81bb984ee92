/**
 * Bootstrap and permutation: intervals of means, differences between two groups, and the correction for asking many questions.
 * Every random draw comes from a seed, so a published number can be computed again.
 */
@NullMarked
package org.oncommons.methods.resampling;

import org.jspecify.annotations.NullMarked;

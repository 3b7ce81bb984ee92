/**
 * Trials in which patients with a wish follow it: two-stage designs, which measure what preference itself does, and partly randomised ones.
 */
@NullMarked
package org.oncommons.methods.preference;

import org.jspecify.annotations.NullMarked;

/**
 * How short a treatment may be: several durations (or doses) in one trial, a smooth curve of the event rate over them, and the smallest
 * duration
 * whose rate is surely within the margin of the longest. Known as DURATIONS and MAMS-ROCI.
 */
@NullMarked
package org.oncommons.methods.duration;

import org.jspecify.annotations.NullMarked;

/** Trials that randomise centres or practices instead of patients: parallel clusters and the stepped wedge. */
@NullMarked
package org.oncommons.methods.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * Whether a study can be done in the network: institutions say how many patients they see, when they could begin and what they need, and
 * a forecast says when the patients will be there, with and without each of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"protocols", "network", "mail", "drawing", "vocabulary", "page", "identity", "audit"})
package org.oncommons.feasibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

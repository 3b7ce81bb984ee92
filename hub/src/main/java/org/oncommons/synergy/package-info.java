/**
 * Synergies: who gives what another needs, who shares priorities, what nobody offers, each with its reasons.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"landscape", "profiles", "survey", "questions", "network", "vocabulary", "drawing", "themes", "page", "identity"})
package org.oncommons.synergy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

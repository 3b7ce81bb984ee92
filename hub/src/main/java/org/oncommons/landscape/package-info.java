/**
 * The ecosystem map: strengths, challenges, barriers and priorities of the network, computed once per frozen wave, with their uncertainty.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"survey", "profiles", "questions", "network", "vocabulary", "drawing", "jobs", "page", "identity", "audit"})
package org.oncommons.landscape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

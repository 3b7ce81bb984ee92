/**
 * Topics in people's own words: the free texts of a frozen wave, grouped by meaning for the coordinators to confirm, merge and name, and
 * how close in meaning two institutions write.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"landscape", "profiles", "survey", "questions", "network", "vocabulary", "jobs", "page", "identity", "audit"})
package org.oncommons.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The consortium builder: the best group of institutions for a topic, proven, with alternatives and reasons.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"landscape", "profiles", "synergy", "network", "questions", "vocabulary", "jobs", "page", "identity", "audit"})
package org.oncommons.consortium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

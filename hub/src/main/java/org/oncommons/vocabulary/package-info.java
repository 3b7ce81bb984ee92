/**
 * The words everybody shares: research areas, cancer types, capabilities, challenges, barriers and topics, each with a code,
 * labels and plain words, and which of them answer which.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "identity", "audit"})
package org.oncommons.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

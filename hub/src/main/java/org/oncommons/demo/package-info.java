/**
 * The demo network: fictional, deterministic, the size of the real thing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"network", "vocabulary", "questionnaire", "survey", "landscape", "synergy", "consortium", "identity", "page", "audit", "mail"})
package org.oncommons.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

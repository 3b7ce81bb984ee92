/**
 * Brings a survey that a network already has into a wave: upload, mapping, dry run, import.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"formats", "questionnaire", "survey", "network", "vocabulary", "files", "jobs", "page", "identity", "audit"})
package org.oncommons.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

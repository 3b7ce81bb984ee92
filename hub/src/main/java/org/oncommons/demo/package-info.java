/**
 * A plainly fictional network for trying the application out: institutions, people, effort and one wave of answers, the same on every
 * machine. No institution or person in it exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"network", "vocabulary", "questionnaire", "survey", "landscape", "synergy", "consortium", "identity", "page", "audit", "mail"})
package org.oncommons.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

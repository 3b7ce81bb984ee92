/**
 * Proposes what the questions of a survey mean for the map, by comparing their words with those of the vocabulary.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"questions", "vocabulary"})
package org.oncommons.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

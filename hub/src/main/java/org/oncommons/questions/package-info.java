/**
 * What a questionnaire is: its sections, questions, options and texts, what its answers mean on the map, what may be wrong in it, and what
 * differs between two of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary")
package org.oncommons.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

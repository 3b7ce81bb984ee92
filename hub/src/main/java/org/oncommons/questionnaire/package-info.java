/**
 * The library of questionnaires, with an editor, a preview and versions.
 * A version is immutable content; waves refer to one version.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"questions", "vocabulary", "page", "identity", "audit"})
package org.oncommons.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

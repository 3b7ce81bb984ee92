/**
 * How institutions answer: by section and by several people, every field with its version and author, comments, sign-off, import.
 * Gives the wave its answers through {@link org.oncommons.survey.ResponseSource}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"survey", "questionnaire", "questions", "network", "vocabulary", "files", "mail", "page", "identity", "audit"})
package org.oncommons.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Waves: who is asked what and until when, the institutions' answers with their authors and sign-off, and the frozen snapshot.
 * The institution is the respondent; the map reads nothing but {@link org.oncommons.survey.WaveAnswers}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"questionnaire", "questions", "network", "vocabulary", "files", "jobs", "mail", "page", "identity", "audit"})
package org.oncommons.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

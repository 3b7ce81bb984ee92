/**
 * Brings a survey that a network already has into a wave: upload, mapping, dry run, import. Takes answers out again in forms that
 * survey tools read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "formats", "suggestion", "questionnaire", "questions", "survey", "answering", "network", "vocabulary", "files", "jobs", "page", "identity", "audit"
        })
package org.oncommons.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Brings a survey that a network already has into a wave: upload, mapping, dry run, import. Takes answers out again in forms that
 * survey tools read, and institutions in from the Research Organization Registry.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "formats", "questionnaire", "survey", "answering", "network", "vocabulary", "files", "jobs", "page", "identity", "audit"
        })
package org.oncommons.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

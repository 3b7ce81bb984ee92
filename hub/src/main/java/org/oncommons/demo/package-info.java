/**
 * The demo network: plainly fictional, the size of the real thing, the same on every machine. Institutions, people, effort and one
 * wave of answers; no institution or person in it exists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "network", "vocabulary", "questionnaire", "questions", "survey", "answering", "themes", "synergy", "consortium", "jobs", "identity",
            "protocols", "dossier", "trials",
            "page", "audit", "mail"
        })
package org.oncommons.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

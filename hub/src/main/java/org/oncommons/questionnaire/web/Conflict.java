package org.oncommons.questionnaire.web;

/** Somebody else changed the same part meanwhile; nothing was saved, and the form is shown again with what was typed. */
class Conflict extends RuntimeException {

    Conflict() {
        super("changed meanwhile");
    }
}

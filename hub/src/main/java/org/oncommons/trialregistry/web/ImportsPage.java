package org.oncommons.trialregistry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.trialregistry.ImportOutcome;

/**
 * Bringing records in.
 *
 * @param outcome of which import is to be shown first; null: none
 * @param words   that were searched for
 * @param fileProblem  why a file was refused; empty: it was not
 * @param wordsProblem why a search was refused; empty: it was not
 */
public record ImportsPage(
        List<ImportOutcome> latest, @Nullable UUID outcome, String words, String fileProblem, String wordsProblem, long megabytes) {}

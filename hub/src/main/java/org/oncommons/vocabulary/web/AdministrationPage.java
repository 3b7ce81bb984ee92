package org.oncommons.vocabulary.web;

import java.util.List;
import org.oncommons.vocabulary.Scheme;
import org.oncommons.vocabulary.SimilarConcepts;
import org.oncommons.vocabulary.VocabularyEntry;
import org.oncommons.vocabulary.VocabularyImport.LineProblem;

/**
 * All concepts for the coordinators.
 *
 * @param scheme   code of the one shown
 * @param entries  of that scheme, retired ones too
 * @param similar  pairs of the whole vocabulary that may mean the same
 * @param problem  why a file was refused; empty: none was
 * @param problems by line of that file
 */
public record AdministrationPage(
        List<Scheme> schemes, String scheme, List<VocabularyEntry> entries, List<SimilarConcepts.Pair> similar, String problem,
        List<LineProblem> problems) {}

package org.oncommons.vocabulary.web;

import java.util.List;
import java.util.Optional;
import org.oncommons.vocabulary.CaseOutline;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.ConceptUse;
import org.oncommons.vocabulary.Link;
import org.oncommons.vocabulary.Scheme;
import org.oncommons.vocabulary.Vocabulary;
import org.oncommons.vocabulary.VocabularyEntry;

/**
 * What a concept means and what it is linked with.
 *
 * @param addressedBy what helps with it, the strongest first
 * @param addresses   what it helps with, the strongest first
 * @param narrower    concepts below it
 * @param uses        where other modules use it
 * @param vocabulary  for the names of the other ends
 */
public record ConceptPage(
        VocabularyEntry entry, Scheme scheme, List<Link> addressedBy, List<Link> addresses, List<Concept> narrower,
        List<ConceptUse.Place> uses, Vocabulary vocabulary) {

    public Concept concept() {
        return entry.concept();
    }

    /** What the collaborative network sets out to do, if the concept is one. */
    public Optional<CaseOutline> outline() {
        return vocabulary.cases().stream().filter(outline -> outline.code().equals(concept().code())).findFirst();
    }
}

package org.oncommons.vocabulary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Link;
import org.oncommons.vocabulary.Vocabulary;
import org.oncommons.vocabulary.VocabularyEntry;

/**
 * The form of a concept, with its links.
 *
 * @param entry    as it is; null: a new one
 * @param problem  what is wrong; empty: nothing
 * @param siblings others of the scheme: possible wider concepts, and concepts to merge with
 */
public record ConceptFormPage(@Nullable VocabularyEntry entry, ConceptForm form, String problem, List<Concept> siblings, Vocabulary vocabulary) {

    /** What addresses the concept. */
    public List<Link> addressedBy() {
        return entry == null ? List.of() : vocabulary.addressedBy(entry.concept().code());
    }

    /** Where the form is sent. */
    public String action() {
        return "/vocabulary/administration/concepts" + (entry == null ? "" : "/" + entry.concept().code());
    }
}

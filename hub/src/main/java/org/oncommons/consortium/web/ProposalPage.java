package org.oncommons.consortium.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.consortium.SavedProposal;

/**
 * A proposal that was kept.
 *
 * @param mayChange whether the reader may change and delete it
 * @param link      full address that shares it
 * @param path      of this page, for downloads
 * @param matrix    what each member brings, as far as the reader may know; null: no wave is frozen
 * @param summary   the wishes in words
 * @param name      to change it to, as typed
 * @param note      likewise
 * @param wrong     what is wrong with them; empty: nothing
 * @param unknown   members that the wave's answers do not know any more
 */
public record ProposalPage(
        SavedProposal proposal, boolean mayChange, String link, String path, BuilderPage.@Nullable Matrix matrix, List<String> summary,
        String name, String note, String wrong, List<String> unknown) {

    /** With words that it cannot have. */
    ProposalPage refused(String typedName, String typedNote, String sentence) {
        return new ProposalPage(proposal, mayChange, link, path, matrix, summary, typedName, typedNote, sentence, unknown);
    }
}

package org.oncommons.consortium.web;

import java.util.List;
import java.util.UUID;
import org.oncommons.consortium.SavedProposal;

/** Proposals that the reader may change. */
public record ProposalListPage(List<SavedProposal> proposals, UUID reader) {}

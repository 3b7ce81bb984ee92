package org.oncommons.network.web;

import java.util.List;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionDetails;

/** All institutions, also those that left, for the network office. */
public record InstitutionListPage(List<InstitutionDetails> institutions, EffortMatrix effort) {}

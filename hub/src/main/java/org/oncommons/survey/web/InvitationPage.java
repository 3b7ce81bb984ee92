package org.oncommons.survey.web;

import java.util.List;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.survey.WaveDetails;

/**
 * Whom a wave asks.
 *
 * @param invited those on the list
 * @param others  the rest of the network
 * @param unreachable names of those on the list for whom nobody can be written to
 */
public record InvitationPage(
        WaveDetails wave, List<InstitutionSummary> invited, List<InstitutionSummary> others, List<String> unreachable) {}

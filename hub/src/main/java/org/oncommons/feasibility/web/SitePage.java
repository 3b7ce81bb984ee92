package org.oncommons.feasibility.web;

import org.oncommons.feasibility.SiteRequest;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.protocols.ProtocolSummary;

/**
 * What an institution was asked, with its form.
 *
 * @param typed what stands in the form
 * @param wrong a sentence about it; empty: nothing
 */
public record SitePage(ProtocolSummary study, InstitutionSummary institution, SiteRequest request, SiteForm typed, String wrong) {}

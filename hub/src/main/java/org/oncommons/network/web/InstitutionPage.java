package org.oncommons.network.web;

import java.util.List;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.PersonSummary;
import org.oncommons.network.ProfileSection.Section;

/**
 * The profile of an institution.
 *
 * @param people   whom the reader may see
 * @param effort   of the whole network
 * @param sections what other modules have to say
 * @param editable whether the reader may change it
 */
public record InstitutionPage(
        InstitutionDetails institution, List<PersonSummary> people, EffortMatrix effort, EuropeMap map, List<Section> sections,
        boolean editable) {}

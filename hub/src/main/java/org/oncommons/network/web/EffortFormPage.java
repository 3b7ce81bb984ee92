package org.oncommons.network.web;

import java.util.List;
import java.util.Map;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.WorkPackage;

/**
 * The form of an institution's person-months.
 *
 * @param months what stands in the fields, by code of the work package
 */
public record EffortFormPage(InstitutionSummary institution, List<WorkPackage> workPackages, Map<String, String> months, FormProblems problems) {}

package org.oncommons.network.web;

import org.oncommons.network.EffortMatrix;
import org.oncommons.network.WorkPackage;

/**
 * The work packages and a form for one.
 *
 * @param typed what stands in the form
 */
public record WorkPackagesPage(EffortMatrix effort, WorkPackage typed, FormProblems problems) {}

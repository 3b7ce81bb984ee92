/**
 * Reads records of studies as registries write them: ClinicalTrials.gov (version 2), CTIS, EudraCT, ISRCTN. Plain Java.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "formats")
package org.oncommons.registryformats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

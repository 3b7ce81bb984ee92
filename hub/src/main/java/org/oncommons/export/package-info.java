/**
 * What leaves a protocol record: checklists filled as far as known, the statistical section in words, an R script that computes the
 * design again, the whole record as JSON and PDF.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"protocols", "trials", "page", "identity"})
package org.oncommons.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

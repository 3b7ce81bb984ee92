/**
 * What a study has shown and what it is worth: published estimates or patients' data against the margin, in words for statisticians and for
 * patients, and money for payers and funders. The numbers are those of the methods; nothing of the network goes into them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trials", "drawing", "formats", "jobs", "page", "identity"})
package org.oncommons.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

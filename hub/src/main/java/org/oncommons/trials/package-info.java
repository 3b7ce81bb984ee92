/**
 * The workbench for de-escalation studies: methods of design with their reasons, from the idea to the result.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"drawing", "jobs", "page", "identity"})
package org.oncommons.trials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The margin of a study: its reasons side by side, what it becomes at other control rates, who disagrees, and what patients read of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"protocols", "trials", "drawing", "page", "identity", "audit"})
package org.oncommons.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

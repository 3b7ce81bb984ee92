/**
 * The Research Organization Registry: brings institutions of a dump into the directory, or links them with those that are there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"formats", "network", "vocabulary", "files", "page", "identity", "audit"})
package org.oncommons.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The evidence beside the workbench: studies from registries, each once, with those recognised that ask whether less treatment does as well.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"deescalation", "registryformats", "formats", "drawing", "jobs", "files", "page", "identity", "audit"})
package org.oncommons.trialregistry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

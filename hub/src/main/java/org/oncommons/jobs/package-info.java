/**
 * Long work in the background, with progress that a page can show and a way to cancel it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "identity"})
package org.oncommons.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

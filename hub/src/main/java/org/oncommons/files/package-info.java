/**
 * Uploads: their type is detected, their size limited, their content stored once by its hash.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "identity", "audit"})
package org.oncommons.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Recognises studies that ask whether less treatment does as well, by named rules that say what fired them. Plain Java.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "registryformats")
package org.oncommons.deescalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Statistical pictures as SVG, drawn on the server: they need no script, can be read aloud, printed, and downloaded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.oncommons.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The PostgreSQL server: the one that is configured by URL, else one that the application starts itself below its data folder.
 * Its data survive an orderly stop, a killed process and a second start; a second instance on the same folder is refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.oncommons.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

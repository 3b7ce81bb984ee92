/**
 * The network itself: institutions, people, who belongs where, work packages and effort, with the public pages about them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"drawing", "page", "identity", "audit", "vocabulary", "mail", "jobs", "files", "formats"})
package org.oncommons.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

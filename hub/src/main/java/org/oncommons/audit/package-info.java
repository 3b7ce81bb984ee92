/**
 * Who changed what and when, written in the same transaction as the change and readable in the application.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "identity"})
package org.oncommons.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

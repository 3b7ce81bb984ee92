/**
 * Accounts, roles, sign-in and sessions, and the one place where each module's access rules meet.
 * What is not allowed by a rule is denied.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "mail"})
package org.oncommons.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

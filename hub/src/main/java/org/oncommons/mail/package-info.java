/**
 * Mails: written in the transaction that causes them, sent afterwards by SMTP, or kept in a folder that the demo shows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page"})
package org.oncommons.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

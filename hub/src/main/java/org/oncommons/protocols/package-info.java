/**
 * Protocol records of studies that give less treatment, from the idea to the result: each value with source, confidence, author and
 * date, its history, named versions, comments, and the designs that were considered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trials", "network", "identity", "page", "audit", "vocabulary"})
package org.oncommons.protocols;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

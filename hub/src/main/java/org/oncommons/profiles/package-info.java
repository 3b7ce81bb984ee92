/**
 * What each participant of a frozen wave has said, read through the meanings of the questions, and who may learn how much of it:
 * small groups are withheld, also where several published counts together would give them away.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"survey", "questions", "network", "vocabulary"})
package org.oncommons.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

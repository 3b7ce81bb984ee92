package org.oncommons.network.web;

import java.util.List;
import org.oncommons.network.PersonProfile;
import org.oncommons.network.PersonSummary;
import org.oncommons.vocabulary.Concept;

/**
 * The profile of a person.
 *
 * @param interests concepts, in the vocabulary's order
 * @param own       whether the reader is this person
 */
public record PersonPage(PersonSummary person, PersonProfile profile, List<Concept> interests, boolean own) {}

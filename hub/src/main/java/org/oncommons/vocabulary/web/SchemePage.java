package org.oncommons.vocabulary.web;

import java.util.List;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Scheme;

/**
 * The concepts of a scheme.
 *
 * @param concepts wider ones first, each followed by its narrower ones
 */
public record SchemePage(Scheme scheme, List<Concept> concepts) {}

package org.oncommons.vocabulary;

/** A concept or a link was added, changed or retired. */
public record VocabularyChanged() {}

package org.oncommons.page;

/**
 * What went wrong, in the reader's words.
 *
 * @param back path of the page that the reader came from; empty: unknown, or the same
 */
public record ProblemPage(int status, String message, String back) {}

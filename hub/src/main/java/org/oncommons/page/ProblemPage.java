package org.oncommons.page;

/** What went wrong, in the reader's words. */
public record ProblemPage(int status, String message) {}

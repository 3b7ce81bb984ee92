package org.oncommons.page;

/**
 * A filter that is set, shown as a chip that takes it away.
 *
 * @param label what it lets through, in words
 * @param href  address of the same page without it
 */
public record Chip(String label, String href) {}

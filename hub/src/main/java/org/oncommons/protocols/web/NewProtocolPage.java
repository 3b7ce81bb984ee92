package org.oncommons.protocols.web;

/**
 * A record that is started.
 *
 * @param wrong what is wrong with the words, in a sentence; empty: nothing
 */
public record NewProtocolPage(String title, String idea, String wrong) {}

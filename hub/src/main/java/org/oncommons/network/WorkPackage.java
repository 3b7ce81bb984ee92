package org.oncommons.network;

/**
 * A part of the network's joint work.
 *
 * @param code  short, as in the work plan: WP1
 * @param plain one sentence for everybody
 */
public record WorkPackage(String code, String title, String plain) {}

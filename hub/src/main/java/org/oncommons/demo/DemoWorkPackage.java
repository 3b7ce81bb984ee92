package org.oncommons.demo;

/**
 * A part of the network's common work.
 *
 * @param code  such as {@code WP1}
 * @param title in English
 * @param plain one English sentence for patients
 */
public record DemoWorkPackage(String code, String title, String plain) {}

package org.oncommons.mail;

/** A plain-text mail to one person. */
public record Mail(String to, String toName, String subject, String text) {}

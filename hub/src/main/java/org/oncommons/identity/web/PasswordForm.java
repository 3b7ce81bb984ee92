package org.oncommons.identity.web;

/**
 * A form in which somebody chooses a password.
 *
 * @param problem why the last try was not taken, in the reader's language; empty: first try
 */
public record PasswordForm(String token, String name, String email, String problem) {}

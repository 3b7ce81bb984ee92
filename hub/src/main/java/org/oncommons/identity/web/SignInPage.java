package org.oncommons.identity.web;

/**
 * The sign-in form.
 *
 * @param messageKey what happened before; empty: nothing
 * @param provider   name of the identity provider; empty: none
 * @param first      whether nobody has an account yet
 */
public record SignInPage(String messageKey, String provider, boolean first) {}

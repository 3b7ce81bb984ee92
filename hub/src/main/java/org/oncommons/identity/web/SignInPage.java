package org.oncommons.identity.web;

/**
 * The sign-in form.
 *
 * @param messageKey   what happened before; empty: nothing
 * @param provider     whether one can sign in with an identity provider
 * @param providerName as its button says; empty: one's own institution
 * @param first        whether nobody has an account yet
 * @param wanted       whether a page that is open to members only was asked for
 */
public record SignInPage(String messageKey, boolean provider, String providerName, boolean first, boolean wanted) {}

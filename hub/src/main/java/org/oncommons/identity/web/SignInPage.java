package org.oncommons.identity.web;

/** The sign-in form. */
public record SignInPage(boolean failed) {}

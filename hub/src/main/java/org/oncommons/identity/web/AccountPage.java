package org.oncommons.identity.web;

import java.util.UUID;

/** Somebody's own account. */
public record AccountPage(UUID id, String name, String email, String problem) {}

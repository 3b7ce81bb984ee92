package org.oncommons.network;

import java.util.UUID;

/** Somebody joined or left an institution, or has another role there. */
public record MembershipChanged(UUID person) {}

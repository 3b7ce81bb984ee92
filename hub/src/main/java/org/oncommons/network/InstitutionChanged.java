package org.oncommons.network;

import java.util.UUID;

/** An institution was added, its profile was changed, or it left or came back. */
public record InstitutionChanged(UUID institution) {}

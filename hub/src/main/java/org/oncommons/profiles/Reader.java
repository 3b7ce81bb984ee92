package org.oncommons.profiles;

import java.util.Set;
import java.util.UUID;

/**
 * Who reads the map, as far as it decides what may be shown.
 *
 * @param coordinator  sees every answer
 * @param signedIn     sees what is open to the network
 * @param institutions whose answers the reader may see whole
 */
public record Reader(boolean coordinator, boolean signedIn, Set<UUID> institutions) {

    /** Somebody without an account. */
    public static final Reader GUEST = new Reader(false, false, Set.of());

    public Reader {
        institutions = Set.copyOf(institutions);
    }
}

package org.oncommons.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A group that somebody wants to keep. Who is in it is kept as it was found; what each brings is read from the wave's answers when it is
 * looked at, as far as who looks may know them.
 *
 * @param id       of the proposal
 * @param token    of its link, which leads everybody with an account to it
 * @param owner    account of who saved it
 * @param name     what it is called
 * @param note     what its owner wrote about it; may be empty
 * @param wishes   as the end of the builder's address, without question mark
 * @param members  addresses of the institutions
 * @param proven   whether it was proven to be the best
 * @param wave     name of the wave it was found in
 * @param savedAt  when it was saved or changed last
 * @param version  counts its changes
 */
public record SavedProposal(
        UUID id, String token, UUID owner, String ownerName, String name, String note, String wishes, List<String> members, boolean proven,
        String wave, Instant savedAt, int version) {

    public SavedProposal {
        members = List.copyOf(members);
    }
}

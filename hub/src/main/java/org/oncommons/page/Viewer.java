package org.oncommons.page;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param account id of the account; null: a guest
 * @param name    as shown; empty for a guest
 * @param roles   network-wide roles, upper-case
 */
public record Viewer(@Nullable UUID account, String name, Set<String> roles) {

    public static final Viewer GUEST = new Viewer(null, "", Set.of());

    public boolean signedIn() {
        return account != null;
    }

    public boolean coordinator() {
        return roles.contains("COORDINATOR");
    }
}

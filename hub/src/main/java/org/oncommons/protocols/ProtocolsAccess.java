package org.oncommons.protocols;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Guests find what is published; what else somebody may read is decided by {@link Protocols}, who may change it by the services. */
@Component
class ProtocolsAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/protocols", EVERYONE),
                get("/protocols/new", SIGNED_IN),
                get("/protocols/keep/*", SIGNED_IN),
                post("/protocols", SIGNED_IN),
                post("/protocols/keep/*", SIGNED_IN),
                get("/protocols/*", EVERYONE),
                get("/protocols/*/designs", EVERYONE),
                get("/protocols/*/**", SIGNED_IN),
                post("/protocols/*/**", SIGNED_IN),
                post("/protocols/*", SIGNED_IN));
    }
}

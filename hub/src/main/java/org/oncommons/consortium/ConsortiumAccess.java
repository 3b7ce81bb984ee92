package org.oncommons.consortium;

import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** For members of the network; whose proposal it is decides {@link ProposalManagement}. */
@Component
class ConsortiumAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/consortium", SIGNED_IN),
                get("/consortium/proposals", SIGNED_IN),
                get("/consortium/proposals/*", SIGNED_IN),
                get("/consortium/shared/*", SIGNED_IN),
                post("/consortium/proposals", SIGNED_IN),
                post("/consortium/proposals/*", SIGNED_IN),
                post("/consortium/proposals/*/copy", SIGNED_IN),
                post("/consortium/proposals/*/delete", SIGNED_IN),
                post("/consortium/shared/*/copy", SIGNED_IN));
    }
}

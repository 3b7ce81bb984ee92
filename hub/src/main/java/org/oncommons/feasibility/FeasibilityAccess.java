package org.oncommons.feasibility;

import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** For people of the network; whose study and whose institution it is, is decided by {@link SiteRequests}. */
@Component
class FeasibilityAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/feasibility", SIGNED_IN), get("/feasibility/**", SIGNED_IN), post("/feasibility/**", SIGNED_IN));
    }
}

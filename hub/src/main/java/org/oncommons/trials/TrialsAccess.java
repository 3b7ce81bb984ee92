package org.oncommons.trials;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** The methods compute for everybody: nothing of the network goes into them. Simulations, which take long, are for members. */
@Component
class TrialsAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/trials", EVERYONE), get("/trials/methods/*", EVERYONE), post("/trials/simulation", SIGNED_IN));
    }
}

package org.oncommons.registry;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Coordinators decide which institutions belong to the network. */
@Component
class RegistryAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/registry", COORDINATORS), post("/registry", COORDINATORS), post("/registry/**", COORDINATORS));
    }
}

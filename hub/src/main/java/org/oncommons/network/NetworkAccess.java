package org.oncommons.network;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Institutions are public; people and effort are for the network; who may edit an institution is decided by {@link InstitutionManagement}. */
@Component
class NetworkAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/", EVERYONE),
                get("/network", EVERYONE),
                get("/network/map.svg", EVERYONE),
                get("/network/institutions/*", EVERYONE),
                get("/network/institutions/*/edit", SIGNED_IN),
                post("/network/institutions/*/edit", SIGNED_IN),
                get("/network/people", SIGNED_IN),
                get("/network/people/*", SIGNED_IN),
                get("/network/me", SIGNED_IN),
                post("/network/me", SIGNED_IN),
                get("/network/effort", SIGNED_IN),
                get("/network/administration/**", COORDINATORS),
                post("/network/administration/**", COORDINATORS));
    }
}

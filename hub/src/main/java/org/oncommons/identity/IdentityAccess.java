package org.oncommons.identity;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sign-in is for everybody, and so is what every page needs to be drawn. */
@Component
@Order(0)
class IdentityAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/identity/sign-in", EVERYONE),
                post("/identity/sign-in", EVERYONE),
                post("/identity/sign-out", EVERYONE),
                get("/page/language", EVERYONE),
                get("/page/theme", EVERYONE),
                get("/static/**", EVERYONE),
                get("/favicon.ico", EVERYONE),
                get("/error", EVERYONE),
                post("/error", EVERYONE));
    }
}

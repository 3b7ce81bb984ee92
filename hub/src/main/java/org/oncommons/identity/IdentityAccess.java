package org.oncommons.identity;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.page.PageSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sign-in is for everybody, and so is what every page needs to be drawn. The rule for the mail folder stands here because the mail
 * module lies below this one: coordinators read it, in the demo everybody who is signed in.
 */
@Component
@Order(0)
class IdentityAccess implements ModuleAccess {

    private final PageSettings settings;

    IdentityAccess(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/mail", settings.demo() ? SIGNED_IN : COORDINATORS),
                get("/identity/sign-in", EVERYONE),
                post("/identity/sign-in", EVERYONE),
                post("/identity/sign-out", EVERYONE),
                get("/identity/provider/*", EVERYONE),
                get("/login/oauth2/code/*", EVERYONE),
                get("/identity/password/*", EVERYONE),
                post("/identity/password/*", EVERYONE),
                get("/identity/forgotten", EVERYONE),
                post("/identity/forgotten", EVERYONE),
                get("/identity/first", EVERYONE),
                post("/identity/first", EVERYONE),
                get("/identity/account", SIGNED_IN),
                post("/identity/account", SIGNED_IN),
                get("/page/language", EVERYONE),
                get("/page/theme", EVERYONE),
                get("/static/**", EVERYONE),
                get("/favicon.ico", EVERYONE),
                get("/error", EVERYONE),
                post("/error", EVERYONE));
    }
}

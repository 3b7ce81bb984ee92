package org.oncommons.answering;

import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Whoever is signed in gets as far as {@link AnsweringPolicy}, which decides for each institution's answer. */
@Component
class AnsweringAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/answering/**", SIGNED_IN), post("/answering/**", SIGNED_IN));
    }
}

package org.oncommons.survey;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Everybody may know what was asked and what was frozen; waves are run by coordinators. */
@Component
class SurveyAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/survey", EVERYONE),
                get("/survey/archive/*", EVERYONE),
                get("/survey/waves/*/answers/*", SIGNED_IN),
                get("/survey/waves/**", COORDINATORS),
                post("/survey/waves/**", COORDINATORS));
    }
}

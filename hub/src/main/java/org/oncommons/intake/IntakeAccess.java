package org.oncommons.intake;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Files hold everybody's answers: only coordinators bring them in and take them out. */
@Component
class IntakeAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/intake", COORDINATORS), post("/intake", COORDINATORS), get("/intake/**", COORDINATORS), post("/intake/**", COORDINATORS));
    }
}

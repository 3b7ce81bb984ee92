package org.oncommons.jobs;

import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** A job is shown to whoever started it and to coordinators; its page checks that. */
@Component
class JobsAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/jobs/*", SIGNED_IN), post("/jobs/*/cancel", SIGNED_IN));
    }
}

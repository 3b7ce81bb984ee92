package org.oncommons.trialregistry;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Registered studies are public. Coordinators bring them in and decide about the doubtful. */
@Component
class TrialRegistryAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/trialregistry", EVERYONE), get("/trialregistry/timeline", EVERYONE), get("/trialregistry/timeline/*", EVERYONE),
                get("/trialregistry/how", EVERYONE), get("/trialregistry/studies/*", EVERYONE),
                get("/trialregistry/imports", COORDINATORS), post("/trialregistry/imports", COORDINATORS),
                post("/trialregistry/imports/search", COORDINATORS), get("/trialregistry/queue", COORDINATORS),
                post("/trialregistry/studies/*/decision", COORDINATORS), post("/trialregistry/studies/*/undo", COORDINATORS));
    }
}

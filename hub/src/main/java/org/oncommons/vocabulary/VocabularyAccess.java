package org.oncommons.vocabulary;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** The words are for everybody; coordinators change them. */
@Component
class VocabularyAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/vocabulary", EVERYONE),
                get("/vocabulary/schemes/*", EVERYONE),
                get("/vocabulary/concepts/*", EVERYONE),
                get("/vocabulary/links", EVERYONE),
                get("/vocabulary/administration/**", COORDINATORS),
                post("/vocabulary/administration/**", COORDINATORS));
    }
}

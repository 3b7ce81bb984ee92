package org.oncommons.themes;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Confirmed topics are for everybody, quotations as far as each answer's visibility goes; the work on them is for coordinators. */
@Component
class ThemesAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/themes", EVERYONE),
                get("/themes/topics/*", EVERYONE),
                get("/themes/texts/*", EVERYONE),
                get("/themes/work", COORDINATORS),
                get("/themes/work/left", COORDINATORS),
                get("/themes/work/topics/*", COORDINATORS),
                post("/themes/work/find", COORDINATORS),
                post("/themes/work/undo", COORDINATORS),
                post("/themes/work/texts", COORDINATORS),
                post("/themes/work/topics/*", COORDINATORS),
                post("/themes/work/topics/*/merge", COORDINATORS));
    }
}

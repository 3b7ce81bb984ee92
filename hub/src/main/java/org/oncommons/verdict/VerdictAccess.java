package org.oncommons.verdict;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Published numbers are judged for everybody; patients' data, which take time and must not lie around, are for members. */
@Component
class VerdictAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/verdict", EVERYONE), get("/verdict/value", EVERYONE),
                get("/verdict/patients", SIGNED_IN), post("/verdict/patients", SIGNED_IN),
                get("/verdict/patients/*", SIGNED_IN));
    }
}

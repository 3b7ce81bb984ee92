package org.oncommons.export;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.get;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Whoever may read a record may take it along. */
@Component
class ExportAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/export/*", EVERYONE), get("/export/*/checklists/*", EVERYONE), get("/export/*/statistics", EVERYONE),
                get("/export/*/record.json", EVERYONE), get("/export/*/design.R", EVERYONE), get("/export/*/protocol.pdf", EVERYONE));
    }
}

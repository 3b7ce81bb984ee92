package org.oncommons.dossier;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.stereotype.Component;

/** Whoever may read the record may read its dossier; people of the network may disagree. */
@Component
class DossierAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/dossier/*", EVERYONE), get("/dossier/*/sheet", EVERYONE), get("/dossier/*/sheet.pdf", EVERYONE),
                post("/dossier/*/dissents", SIGNED_IN));
    }
}

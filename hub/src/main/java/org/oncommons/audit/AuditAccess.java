package org.oncommons.audit;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.get;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trail is for coordinators. */
@Configuration(proxyBeanMethods = false)
class AuditAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(get("/audit", COORDINATORS));
    }

    @Bean
    Door auditDoor() {
        return new Door(70, "audit.door", "history", "/audit", Viewer::coordinator, Door.Place.ADMINISTRATION);
    }
}

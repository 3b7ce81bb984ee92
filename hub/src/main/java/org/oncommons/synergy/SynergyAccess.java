package org.oncommons.synergy;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.Audience.SIGNED_IN;
import static org.oncommons.identity.AccessRule.get;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.oncommons.page.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Matches name institutions and are for the network; topics and cases are for everybody, with counts instead of names for guests. */
@Configuration(proxyBeanMethods = false)
class SynergyAccess {

    @Bean
    ModuleAccess synergyRules() {
        return () -> List.<AccessRule>of(
                get("/synergy", EVERYONE),
                get("/synergy/topics", EVERYONE),
                get("/synergy/topics/*", EVERYONE),
                get("/synergy/cases", EVERYONE),
                get("/synergy/gaps", EVERYONE),
                get("/synergy/institutions/*", SIGNED_IN),
                get("/synergy/network", SIGNED_IN));
    }

    @Bean
    Door synergyDoor() {
        return new Door(40, "synergy.door", "affiliate", "/synergy", viewer -> true, Door.Place.MAIN,
                List.of("/consortium"));
    }

    @Bean
    Door casesDoor() {
        return new Door(50, "synergy.door.cases", "puzzle", "/synergy/cases", viewer -> true, Door.Place.MAIN);
    }
}

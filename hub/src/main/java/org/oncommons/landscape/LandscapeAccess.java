package org.oncommons.landscape;

import static org.oncommons.identity.AccessRule.Audience.EVERYONE;
import static org.oncommons.identity.AccessRule.get;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.oncommons.page.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody may read the map's aggregates; which numbers and answers a reader sees is decided per number. */
@Configuration(proxyBeanMethods = false)
class LandscapeAccess {

    @Bean
    ModuleAccess landscapeRules() {
        return () -> List.<AccessRule>of(
                get("/landscape", EVERYONE),
                get("/landscape/**", EVERYONE));
    }

    @Bean
    Door landscapeDoor() {
        return new Door(30, "landscape.door", "map", "/landscape", viewer -> true, Door.Place.MAIN, List.of("/themes"));
    }
}

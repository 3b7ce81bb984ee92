package org.oncommons.identity;

import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityDoor {

    @Bean
    Door accountDoor() {
        return new Door(80, "identity.door.account", "user", "/identity/account", Viewer::signedIn, Door.Place.PERSONAL);
    }
}

package org.oncommons.registry;

import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryDoors {

    @Bean
    Door registryDoor() {
        return new Door(31, "registry.door", "building-hospital", "/registry", Viewer::coordinator, Door.Place.ADMINISTRATION);
    }
}

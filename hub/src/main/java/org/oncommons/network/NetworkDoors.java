package org.oncommons.network;

import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NetworkDoors {

    @Bean
    Door networkDoor() {
        return new Door(10, "network.door", "building-hospital", "/network", viewer -> true, Door.Place.MAIN);
    }

    @Bean
    Door ownProfileDoor() {
        return new Door(10, "network.door.me", "user", "/network/me", Viewer::signedIn, Door.Place.PERSONAL);
    }

    @Bean
    Door membersDoor() {
        return new Door(10, "network.door.members", "users", "/network/administration/people", Viewer::coordinator, Door.Place.ADMINISTRATION);
    }

    @Bean
    Door institutionsDoor() {
        return new Door(
                11, "network.door.institutions", "building-hospital", "/network/administration/institutions", Viewer::coordinator,
                Door.Place.ADMINISTRATION);
    }

    @Bean
    Door workPackagesDoor() {
        return new Door(
                12, "network.door.work-packages", "clipboard-list", "/network/administration/work-packages", Viewer::coordinator,
                Door.Place.ADMINISTRATION);
    }
}

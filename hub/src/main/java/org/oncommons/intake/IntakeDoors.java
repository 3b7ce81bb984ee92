package org.oncommons.intake;

import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeDoors {

    @Bean
    Door intakeDoor() {
        return new Door(30, "intake.door", "upload", "/intake", Viewer::coordinator, Door.Place.ADMINISTRATION);
    }
}

package org.oncommons.trials;

import java.util.List;
import org.oncommons.page.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrialsDoor {

    @Bean
    Door studiesDoor() {
        return new Door(60, "trials.door", "scale", "/trials", viewer -> true, Door.Place.MAIN,
                List.of("/protocols", "/dossier", "/export", "/feasibility", "/verdict", "/trialregistry"));
    }
}

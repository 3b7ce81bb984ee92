package org.oncommons.vocabulary;

import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VocabularyDoors {

    @Bean
    Door vocabularyDoor() {
        return new Door(20, "vocabulary.door", "list-check", "/vocabulary/administration", Viewer::coordinator, Door.Place.ADMINISTRATION);
    }
}

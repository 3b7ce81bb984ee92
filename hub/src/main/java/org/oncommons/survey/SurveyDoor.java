package org.oncommons.survey;

import java.util.List;
import org.oncommons.page.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SurveyDoor {

    @Bean
    Door surveyMainDoor() {
        return new Door(20, "survey.door", "clipboard-list", "/survey", viewer -> true, Door.Place.MAIN,
                List.of("/answering"));
    }
}

package org.oncommons.questionnaire;

import static org.oncommons.identity.AccessRule.Audience.COORDINATORS;
import static org.oncommons.identity.AccessRule.get;
import static org.oncommons.identity.AccessRule.post;

import java.util.List;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.oncommons.page.Door;
import org.oncommons.page.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Questionnaires are made by coordinators; respondents see them in the survey. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireAccess implements ModuleAccess {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                get("/questionnaire", COORDINATORS),
                get("/questionnaire/**", COORDINATORS),
                post("/questionnaire/**", COORDINATORS));
    }

    @Bean
    Door questionnaireDoor() {
        return new Door(50, "questionnaire.door", "clipboard-list", "/questionnaire", Viewer::coordinator, Door.Place.ADMINISTRATION);
    }
}

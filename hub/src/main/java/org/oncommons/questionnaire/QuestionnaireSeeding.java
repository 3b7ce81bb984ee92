package org.oncommons.questionnaire;

import org.oncommons.questions.QuestionnaireContent;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the questionnaires that ship with the application into the library, once; later starts leave them as they are. */
@Component
@Order(10)
class QuestionnaireSeeding implements ApplicationRunner {

    private final QuestionnaireManagement questionnaires;

    QuestionnaireSeeding(QuestionnaireManagement questionnaires) {
        this.questionnaires = questionnaires;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        for (ShippedQuestionnaire shipped : ShippedQuestionnaire.values()) {
            QuestionnaireContent content = shipped.content();
            if (!questionnaires.codeTaken(content.code())) {
                questionnaires.publish(questionnaires.create(content));
            }
        }
    }
}

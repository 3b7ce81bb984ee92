package org.oncommons.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncommons.EmptyHubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@EmptyHubTest
class QuestionnaireSeedingTests {

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private QuestionnaireSeeding seeding;

    @Test
    void anEmptyHubHasTheShippedQuestionnairePublishedOnceHoweverOftenItStarts() {
        seeding.run(new DefaultApplicationArguments());

        assertThat(questionnaires.all()).singleElement().satisfies(shipped -> {
            assertThat(shipped.number()).isEqualTo(1);
            assertThat(shipped.publishedAt()).isNotNull();
            assertThat(questionnaires.versions(shipped.id())).hasSize(1);
        });
    }
}

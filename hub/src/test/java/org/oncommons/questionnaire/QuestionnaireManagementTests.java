package org.oncommons.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.page.Problem;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class QuestionnaireManagementTests {

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private JdbcClient database;

    @Test
    void neverChangesAPublishedVersion() {
        QuestionnaireContent content = content();
        UUID version = questionnaires.create(content);
        questionnaires.publish(version);

        assertThatThrownBy(() -> questionnaires.change(version, content)).hasMessage("questionnaire.problem.published");
    }

    @Test
    void startsTheNextDraftAsACopyOfThePublishedVersion() {
        UUID first = questionnaires.create(content());
        questionnaires.publish(first);
        QuestionnaireVersion published = questionnaires.version(first).orElseThrow();

        QuestionnaireVersion draft = questionnaires.version(questionnaires.draft(published.questionnaire())).orElseThrow();

        assertThat(draft.number()).isEqualTo(2);
        assertThat(draft.published()).isFalse();
        assertThat(draft.content()).isEqualTo(published.content());
    }

    @Test
    void refusesASecondQuestionnaireWithTheSameCode() {
        QuestionnaireContent content = content();
        questionnaires.create(content);

        assertThatThrownBy(() -> questionnaires.create(content)).isInstanceOf(Problem.class);
    }

    @Test
    void isPublishedOnceHoweverManyWavesAskIt() {
        UUID version = questionnaires.create(content());
        questionnaires.publish(version);
        questionnaires.publish(version);

        assertThat(database.sql("SELECT count(*) FROM audit.entry WHERE subject = ? AND action = 'version-published'").param(version)
                .query(Long.class).single()).isEqualTo(1);
    }

    private static QuestionnaireContent content() {
        Question question = new Question("q1", QuestionType.SHORT_TEXT, LocalizedText.english("Name?"), LocalizedText.EMPTY, true, null,
                List.of(), List.of(), false, 0, null, null);
        Section section = new Section("s1", LocalizedText.english("First"), LocalizedText.EMPTY, List.of(question));
        return new QuestionnaireContent("test-" + UUID.randomUUID(), LocalizedText.english("Test"), LocalizedText.EMPTY, List.of("en"),
                List.of(section));
    }
}

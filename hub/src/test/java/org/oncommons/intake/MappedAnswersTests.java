package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.SurveyScene;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.Answer;

class MappedAnswersTests {

    @Test
    void takesTextsWithoutSignsThatNobodySees() {
        Mapping mapping = new Mapping("Survey", 2025, "", false, false, Map.of(), Mapping.Unit.RESPONDENTS, "", "", "", false, Map.of());
        QuestionnaireContent content = SurveyScene.questionnaire();
        Respondent respondent = Respondent.of("1", null, "", true, "Ana",
                List.of(ReadAnswer.of("why", "", List.of("Ro\u0007me,\nOs\u001blo"), "")));

        List<Answer> answers = new MappedAnswers(mapping, content, content, new FindingList()).of(respondent);

        assertThat(answers).singleElement().satisfies(answer -> assertThat(answer.values()).containsExactly("Rome,\nOslo"));
    }
}

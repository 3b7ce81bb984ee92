package org.oncommons.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.oncommons.page.Problem;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that come by import. */
@HubTest
class BulkAnswersTests {

    @Autowired
    private SurveyScene scene;

    @Autowired
    private ResponseManagement responses;

    @Autowired
    private AnsweringDesk desk;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private WaveArchive archive;

    private InstitutionSummary institution;
    private UUID wave;

    @BeforeEach
    void openWave() {
        institution = scene.institution();
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()));
    }

    @Test
    void theSameImportTwiceChangesNothing() {
        List<Answer> answers = List.of(answer("motto", "Together"), answer("staff", "12"));
        UUID first = responses.putAnswers(wave, respondent("7"), answers, "export");
        String before = archive.preview(wave).orElseThrow().hash();

        UUID second = responses.putAnswers(wave, respondent("7"), answers, "export");

        assertThat(second).isEqualTo(first);
        assertThat(archive.preview(wave).orElseThrow().hash()).isEqualTo(before);
    }

    @Test
    void aLaterExportUpdatesAndClearsAndDuplicatesNothing() {
        responses.putAnswers(wave, respondent("7"), List.of(answer("motto", "Together"), answer("staff", "12")), "export");

        responses.putAnswers(wave, respondent("7"), List.of(answer("motto", "Apart")), "export");

        List<Contribution> contributions = archive.preview(wave).orElseThrow().contributions();
        assertThat(contributions).hasSize(1);
        assertThat(contributions.getFirst().answers()).containsExactly(answer("motto", "Apart"));
    }

    @Test
    void severalRespondentsOfOneInstitutionStayApart() {
        responses.putAnswers(wave, List.of(
                new RespondentAnswers(respondent("1"), List.of(answer("motto", "One"))),
                new RespondentAnswers(respondent("2"), List.of(answer("motto", "Two")))), "export");

        assertThat(archive.preview(wave).orElseThrow().contributions()).hasSize(2)
                .extracting(Contribution::institution).containsOnly(institution.id());
    }

    @Test
    void oneWrongAnswerRefusesTheWholeImport() {
        List<RespondentAnswers> batch = List.of(
                new RespondentAnswers(respondent("1"), List.of(answer("motto", "One"))),
                new RespondentAnswers(respondent("2"), List.of(answer("staff", "very many"))));

        assertThatThrownBy(() -> responses.putAnswers(wave, batch, "export")).isInstanceOf(Problem.class)
                .hasMessage("answering.problem.answer");
        assertThat(archive.preview(wave).orElseThrow().contributions()).isEmpty();
    }

    @Test
    void theNextWaveStartsWithWhatWasFrozenAndShowsWhatChanged() {
        responses.putAnswers(wave, Respondent.institution(institution.id(), institution.name(), institution.country()),
                List.of(answer("motto", "Then"), answer("staff", "12")), "export");
        waves.freeze(wave);
        Somebody director = scene.somebody("Dora", institution.id(), MembershipRole.DIRECTOR);
        UUID next = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()), wave);

        AnswerBook book = desk.open(director.viewer(), next, institution.slug());
        assertThat(book.answer("motto", "").values()).containsExactly("Then");
        assertThat(book.answer("motto", "").fromEarlierWave()).isTrue();
        assertThat(book.section("about").changed()).isZero();
        desk.save(director.viewer(), next, institution.slug(), new Field("motto", ""), List.of("Now"), "", 1);

        AnswerBook changed = desk.open(director.viewer(), next, institution.slug());
        assertThat(changed.section("about").changed()).isEqualTo(1);
        assertThat(changed.earlier().get(new Field("motto", ""))).containsExactly("Then");
    }

    @Test
    void answersToQuestionsThatWereNotAskedAreNotFrozen() {
        responses.putAnswers(wave, respondent("7"), List.of(answer("certified", "no"), answer("since", "2020-01-01")), "export");

        waves.freeze(wave);

        assertThat(archive.find(wave).orElseThrow().contributions().getFirst().answers()).extracting(Answer::question)
                .containsExactly("certified");
    }

    @Test
    void thousandsOfAnswersArriveInOneGo() {
        List<RespondentAnswers> many = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            many.add(new RespondentAnswers(Respondent.imported("free " + number, null, "Respondent " + number, ""),
                    List.of(answer("motto", "No " + number), answer("staff", String.valueOf(number)), answer("certified", "no"))));
        }

        responses.putAnswers(wave, many, "export");

        assertThat(archive.preview(wave).orElseThrow().contributions()).hasSize(500);
    }

    private Respondent respondent(String key) {
        return Respondent.imported(key, institution.id(), "Somebody of it", "NL");
    }

    private static Answer answer(String question, String value) {
        return new Answer(question, "", List.of(value), "", AnswerVisibility.NETWORK);
    }
}

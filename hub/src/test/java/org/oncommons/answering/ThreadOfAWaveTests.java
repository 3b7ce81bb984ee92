package org.oncommons.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.oncommons.page.Viewer;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;

/** From the invitation to the frozen snapshot. */
@HubTest
class ThreadOfAWaveTests {

    @Autowired
    private SurveyScene scene;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private WaveArchive archive;

    @Autowired
    private AnsweringDesk desk;

    private InstitutionSummary institution;
    private Somebody director;
    private UUID wave;

    @BeforeEach
    void invite() {
        institution = scene.institution();
        director = scene.somebody("Dora", institution.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()));
    }

    @Test
    void signedAnswersAreInTheSnapshot() {
        answerAndSign();

        String hash = waves.freeze(wave);

        WaveAnswers frozen = archive.find(wave).orElseThrow();
        assertThat(frozen.hash()).isEqualTo(hash).hasSize(64);
        assertThat(frozen.frozen()).isTrue();
        Contribution contribution = frozen.contributions().getFirst();
        assertThat(contribution.institution()).isEqualTo(institution.id());
        assertThat(contribution.signedOff()).isTrue();
        assertThat(contribution.answers()).extracting(answer -> answer.question() + answer.row() + answer.values())
                .containsExactly("certified[no]", "strengthlung[strong]");
    }

    @Test
    void freezingRefusesLaterAnswers() {
        answerAndSign();
        waves.freeze(wave);

        assertThatThrownBy(() -> save("motto", "", "Too late", 0)).isInstanceOf(Problem.class)
                .hasMessage("survey.problem.frozen");
    }

    @Test
    void anAnswerThatNobodySignedIsNotFrozenUnlessAskedFor() {
        save("certified", "", "no", 0);

        assertThatThrownBy(() -> waves.freeze(wave)).isInstanceOf(Problem.class).hasMessage("survey.problem.nothing-to-freeze");
        waves.freeze(wave, true);
        assertThat(archive.find(wave).orElseThrow().contributions()).hasSize(1);
    }

    @Test
    void aPreviewHasTheHashThatFreezingWillGive() {
        answerAndSign();

        String preview = archive.preview(wave).orElseThrow().hash();

        assertThat(waves.freeze(wave)).isEqualTo(preview);
    }

    private void answerAndSign() {
        save("certified", "", "no", 0);
        save("strength", "lung", "strong", 0);
        assertThat(desk.markReady(viewer(), wave, institution.slug(), "about")).isEmpty();
        assertThat(desk.markReady(viewer(), wave, institution.slug(), "power")).isEmpty();
        desk.sign(viewer(), wave, institution.slug());
    }

    private SaveOutcome save(String question, String row, String value, int from) {
        desk.open(viewer(), wave, institution.slug());
        return desk.save(viewer(), wave, institution.slug(), new Field(question, row), List.of(value), "", from);
    }

    private Viewer viewer() {
        return director.viewer();
    }
}

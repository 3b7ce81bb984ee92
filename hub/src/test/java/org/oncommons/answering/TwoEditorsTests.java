package org.oncommons.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people of one institution at once. */
@HubTest
class TwoEditorsTests {

    @Autowired
    private SurveyScene scene;

    @Autowired
    private AnsweringDesk desk;

    private InstitutionSummary institution;
    private Somebody ana;
    private Somebody ben;
    private UUID wave;

    @BeforeEach
    void people() {
        institution = scene.institution();
        ana = scene.somebody("Ana", institution.id(), MembershipRole.REPRESENTATIVE);
        ben = scene.somebody("Ben", institution.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()));
        desk.open(ana.viewer(), wave, institution.slug());
    }

    @Test
    void onOneFieldOneIsSavedAndTheOtherIsToldOfIt() throws Exception {
        List<SaveOutcome> outcomes = atOnce(() -> save(ana, "motto", "from Ana", 0), () -> save(ben, "motto", "from Ben", 0));

        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Saved.class).hasAtLeastOneElementOfType(SaveOutcome.Conflict.class);
        GivenAnswer saved = outcomes.stream().filter(SaveOutcome.Saved.class::isInstance)
                .map(outcome -> ((SaveOutcome.Saved) outcome).now()).findFirst().orElseThrow();
        SaveOutcome.Conflict conflict = outcomes.stream().filter(SaveOutcome.Conflict.class::isInstance)
                .map(SaveOutcome.Conflict.class::cast).findFirst().orElseThrow();
        assertThat(conflict.theirs()).isEqualTo(saved);
    }

    @Test
    void theValueThatIsReplacedKnowinglyStaysInTheHistory() {
        save(ana, "motto", "from Ana", 0);
        SaveOutcome.Conflict conflict = (SaveOutcome.Conflict) save(ben, "motto", "from Ben", 0);

        assertThat(save(ben, "motto", "from Ben", conflict.theirs().version())).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(desk.history(ana.viewer(), wave, institution.slug(), new Field("motto", "")))
                .extracting(GivenAnswer::values, GivenAnswer::authorName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(List.of("from Ana"), "Ana"));
    }

    @Test
    void onDifferentFieldsBothAreSaved() throws Exception {
        List<SaveOutcome> outcomes = atOnce(() -> save(ana, "motto", "Ana's", 0), () -> save(ben, "staff", "12.5", 0));

        assertThat(outcomes).hasOnlyElementsOfType(SaveOutcome.Saved.class);
        AnswerBook book = desk.open(ana.viewer(), wave, institution.slug());
        assertThat(book.answer("motto", "").values()).containsExactly("Ana's");
        assertThat(book.answer("staff", "").values()).containsExactly("12.5");
    }

    @Test
    void theSameValueTwiceIsNoConflict() {
        save(ana, "motto", "The same", 0);

        assertThat(save(ben, "motto", "The same", 0)).isInstanceOf(SaveOutcome.Saved.class);
    }

    /** Else who knows the hash of another institution's file could attach it and read it. */
    @Test
    void aFileIsNamedOnlyByWhoUploadsIt() {
        String hash = "a".repeat(64);

        assertThat(save(ana, "proof", hash, 0)).isInstanceOf(SaveOutcome.Refused.class);

        SaveOutcome.Saved saved = (SaveOutcome.Saved) desk.attach(ana.viewer(), wave, institution.slug(), "proof", hash, 0);
        assertThat(save(ana, "proof", hash, saved.now().version())).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void bothOpeningItForTheFirstTimeMakeOneResponse() throws Exception {
        InstitutionSummary other = scene.institution();
        Somebody one = scene.somebody("Una", other.id(), MembershipRole.REPRESENTATIVE);
        Somebody two = scene.somebody("Udo", other.id(), MembershipRole.REPRESENTATIVE);
        UUID fresh = scene.openWave(SurveyScene.questionnaire(), List.of(other.id()));

        List<AnswerBook> books = atOnce(
                () -> desk.open(one.viewer(), fresh, other.slug()), () -> desk.open(two.viewer(), fresh, other.slug()));

        assertThat(books).extracting(book -> book.standing().id()).containsOnly(books.getFirst().standing().id());
    }

    private SaveOutcome save(Somebody somebody, String question, String value, int from) {
        return desk.save(somebody.viewer(), wave, institution.slug(), new Field(question, ""), List.of(value), "", from);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<T> first = both.submit(() -> {
                start.await();
                return one.call();
            });
            Future<T> second = both.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}

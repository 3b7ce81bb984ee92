package org.oncommons.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.answering.AnsweringDesk;
import org.oncommons.answering.Field;
import org.oncommons.answering.Respondent;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.audit.AuditTrail;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.Role;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the days bring to a wave, on a calendar of its own: nothing here waits for a day to pass. */
@HubTest
class WaveCalendarTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate FIRST = LocalDate.parse("2001-01-01");
    private static final LocalDate LAST = LocalDate.parse("2001-03-02");

    @Autowired
    private SurveyScene scene;

    @Autowired
    private Waves waves;

    @Autowired
    private WaveManagement management;

    @Autowired
    private WaveLetters letters;

    @Autowired
    private AnsweringDesk desk;

    @Autowired
    private ResponseManagement responses;

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private InstitutionSummary late;
    private Somebody director;
    private String coordinator;
    private UUID wave;

    @BeforeEach
    void openWave() {
        late = scene.institution();
        director = scene.somebody("Dora", late.id(), MembershipRole.DIRECTOR);
        coordinator = "coordinator-" + UUID.randomUUID() + "@example.org";
        accounts.create(coordinator, "Cora", Visitors.PASSWORD, Set.of(Role.COORDINATOR));
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(late.id()));
        toThePast(wave);
    }

    @AfterEach
    void leaveNoCoordinatorBehind() {
        accounts.activate(accounts.byEmail(coordinator).orElseThrow(), false);
    }

    @Test
    void sendsTheInvitationsOnTheFirstDayAndNotBefore() {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
        UUID version = questionnaires.create(SurveyScene.questionnaire());
        UUID planned = management.create(new WaveForm("Planned", 2001, version, tomorrow, tomorrow.plusDays(30), ZONE.getId(), null));
        management.invite(planned, List.of(late.id()));
        management.open(planned);
        toThePast(planned);

        turnTo(FIRST.minusDays(1), "23:59:59");
        assertThat(mailsTo(director.email(), planned)).isEmpty();
        turnTo(FIRST, "00:00:00");
        turnTo(FIRST, "01:00:00");

        assertThat(mailsTo(director.email(), planned)).singleElement().asString().startsWith("Invitation to the survey");
        assertThat(management.find(planned).orElseThrow().invited(late.id()).orElseThrow().mailedAt()).isNotNull();
    }

    @Test
    void invitesAnInstitutionOnceItHasSomebodyToWriteTo() {
        InstitutionSummary empty = scene.institution();
        management.invite(wave, List.of(empty.id()));
        turnTo(FIRST.plusDays(1));
        assertThat(management.find(wave).orElseThrow().invited(empty.id()).orElseThrow().mailedAt()).isNull();

        Somebody found = scene.somebody("Finn", empty.id(), MembershipRole.REPRESENTATIVE);
        turnTo(FIRST.plusDays(2));

        assertThat(mailsTo(found.email(), wave)).singleElement().asString().startsWith("Invitation to the survey");
    }

    @Test
    void doesNotInviteAnInstitutionWhoseAnswerWasImported() {
        InstitutionSummary imported = scene.institution();
        management.invite(wave, List.of(imported.id()));
        responses.putAnswers(wave, Respondent.institution(imported.id(), imported.name(), imported.country()),
                List.of(new Answer("certified", "", List.of("no"), "", AnswerVisibility.NETWORK)), "test");
        Somebody representative = scene.somebody("Irma", imported.id(), MembershipRole.REPRESENTATIVE);

        turnTo(FIRST.plusDays(1));

        assertThat(mailsTo(representative.email(), wave)).isEmpty();
    }

    @Test
    void remindsTwoWeeksOneWeekAndTwoDaysBeforeTheLastDay() {
        LAST.minusDays(16).datesUntil(LAST.plusDays(1)).forEach(this::turnTo);

        assertThat(reminders(director)).hasSize(3).anySatisfy(mail -> assertThat(mail).startsWith("14 days left"))
                .anySatisfy(mail -> assertThat(mail).startsWith("7 days left").doesNotContain("last reminder"))
                .anySatisfy(mail -> assertThat(mail).startsWith("2 days left").contains("This is the last reminder"));
        assertThat(happened("institutions-reminded")).isEqualTo(3);
    }

    @Test
    void makesUpForAReminderThatAHubWhichWasAwayHasMissed() {
        turnTo(LAST.minusDays(12));
        turnTo(LAST.minusDays(11));

        assertThat(reminders(director)).singleElement().asString().startsWith("12 days left");
    }

    @Test
    void doesNotRemindThoseWhoWereJustInvited() {
        InstitutionSummary added = scene.institution();
        Somebody representative = scene.somebody("Rita", added.id(), MembershipRole.REPRESENTATIVE);
        management.invite(wave, List.of(added.id()));

        turnTo(LAST.minusDays(7));
        turnTo(LAST.minusDays(6));

        assertThat(mailsTo(representative.email(), wave)).singleElement().asString().startsWith("Invitation to the survey");
    }

    @Test
    void remindsOnlyThoseWhoHaveNotSignedAndSaysWhatIsMissing() {
        InstitutionSummary ready = scene.institution();
        Somebody waiting = scene.somebody("Walt", ready.id(), MembershipRole.DIRECTOR);
        InstitutionSummary done = scene.institution();
        Somebody signed = scene.somebody("Sina", done.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(late.id(), ready.id(), done.id()));
        answerAll(waiting, ready);
        answerAll(signed, done);
        desk.sign(signed.viewer(), wave, done.slug());
        toThePast(wave);

        turnTo(LAST.minusDays(7));

        assertThat(reminders(signed)).isEmpty();
        assertThat(reminders(waiting)).singleElement().asString().contains("Only the signature is missing");
        assertThat(reminders(director)).singleElement().asString().contains("has not begun to answer");
    }

    @Test
    void tellsCoordinatorsWhoIsMissingAfterTheLastReminder() {
        turnTo(LAST.minusDays(7));
        assertThat(mailsTo(coordinator, wave)).isEmpty();

        turnTo(LAST.minusDays(2));

        assertThat(mailsTo(coordinator, wave)).singleElement().asString().startsWith("One answer to the survey")
                .contains(late.name() + ": not started");
    }

    @Test
    void closesWhenTheLastDayIsOverInTheZoneOfTheWaveAndTellsCoordinators() {
        turnTo(LAST, "23:59:59");
        assertThat(management.find(wave).orElseThrow().state()).isEqualTo(WaveState.OPEN);

        turnTo(LAST.plusDays(1), "00:00:00");
        turnTo(LAST.plusDays(1), "01:00:00");

        assertThat(management.find(wave).orElseThrow().state()).isEqualTo(WaveState.CLOSED);
        assertThat(happened("wave-closed")).isEqualTo(1);
        assertThat(mailsTo(coordinator, wave).stream().filter(mail -> mail.contains("is closed: one answer is not signed")))
                .singleElement().asString().contains(late.name());
    }

    @Test
    void oneWaveThatFailsKeepsNoOtherFromClosing() {
        UUID broken = scene.openWave(SurveyScene.questionnaire(), List.of(late.id()));
        database.sql("UPDATE survey.wave SET closes = ?, opens = ?, zone = 'Nowhere/Never' WHERE id = ?")
                .params(LAST.minusDays(1), FIRST, broken).update();
        try {
            turnTo(LAST.plusDays(1));
        } finally {
            toThePast(broken);
            management.close(broken);
        }

        assertThat(management.find(wave).orElseThrow().state()).isEqualTo(WaveState.CLOSED);
    }

    @Test
    void writesNothingIntoTheTrailWhenThereIsNobodyToWriteTo() {
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(scene.institution().id()));
        toThePast(wave);

        turnTo(LAST.minusDays(2));

        assertThat(happened("institutions-reminded")).isZero();
    }

    /** The waves of the other tests do not take answers in that year, so that turning the page does nothing to them. */
    private void toThePast(UUID moved) {
        database.sql("UPDATE survey.wave SET opens = ?, closes = ?, zone = ? WHERE id = ?").params(FIRST, LAST, ZONE.getId(), moved).update();
        database.sql("UPDATE survey.invitation SET mailed_at = ? WHERE wave_id = ? AND mailed_at IS NOT NULL")
                .params(Timestamp.from(FIRST.atStartOfDay(ZONE).toInstant()), moved).update();
    }

    private void turnTo(LocalDate day, String time) {
        Instant now = day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        new WaveCalendar(waves, letters, audit, transactions, Clock.fixed(now, ZoneOffset.UTC)).turnThePage();
    }

    private void turnTo(LocalDate day) {
        turnTo(day, "09:00:00");
        turnTo(day, "10:00:00");
    }

    private void answerAll(Somebody somebody, InstitutionSummary institution) {
        desk.open(somebody.viewer(), wave, institution.slug());
        desk.save(somebody.viewer(), wave, institution.slug(), new Field("certified", ""), List.of("no"), "", 0);
        desk.save(somebody.viewer(), wave, institution.slug(), new Field("strength", "lung"), List.of("strong"), "", 0);
        assertThat(desk.markReady(somebody.viewer(), wave, institution.slug(), "about")).isEmpty();
        assertThat(desk.markReady(somebody.viewer(), wave, institution.slug(), "power")).isEmpty();
    }

    private List<String> reminders(Somebody to) {
        return mailsTo(to.email(), wave).stream().filter(mail -> mail.contains("left for the survey")).toList();
    }

    private List<String> mailsTo(String address, UUID about) {
        return database.sql("SELECT subject || E'\\n' || body FROM mail.message WHERE recipient = ? AND body LIKE ?")
                .params(address, "%" + about + "%").query(String.class).list();
    }

    private long happened(String action) {
        return database.sql("SELECT count(*) FROM audit.entry WHERE subject = ? AND action = ?").params(wave, action)
                .query(Long.class).single();
    }
}

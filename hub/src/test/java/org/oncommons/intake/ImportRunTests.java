package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.jobs.JobManagement;
import org.oncommons.jobs.JobStatus;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What stops an import leaves nothing behind; who may not, cannot. */
@HubTest
class ImportRunTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private ImportRun run;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private JobManagement jobs;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    private UUID prepared() throws Exception {
        UUID id = visit.upload(ImportVisit.file("stop.csv", "id,Institution name,City\r\n1,Stopped " + UUID.randomUUID()
                + ",Rome\r\n2,Stopped " + UUID.randomUUID() + ",Oslo\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "INSTITUTIONS", "institutionQuestion", "Institution_name");
        for (RespondentGroup group : intake.plan(intake.find(id).orElseThrow()).groups()) {
            visit.send("/intake/" + id + "/respondents/decide", "key", group.key(), "choice", "CREATE", "name", group.name(), "country", "NO",
                    "city", "Oslo");
        }
        return id;
    }

    @Test
    void leavesNothingWhenItIsStoppedBeforeTheLastAnswer() throws Exception {
        UUID id = prepared();
        int wavesBefore = waves.all().size();
        int questionnairesBefore = questionnaires.all().size();
        int institutionsBefore = directory.all().size();

        assertThatThrownBy(() -> run.run(id, (done, total, step) -> {
            if (done == 2) {
                throw new CancellationException();
            }
        }, List.of("reading", "answers"))).isInstanceOf(CancellationException.class);

        assertThat(intake.find(id).orElseThrow().done()).isFalse();
        assertThat(waves.all()).hasSize(wavesBefore);
        assertThat(questionnaires.all()).hasSize(questionnairesBefore);
        assertThat(directory.all()).hasSize(institutionsBefore);
    }

    @Test
    void runsOnceOnly() throws Exception {
        UUID id = prepared();
        SurveyImport done = visit.run(id);

        assertThat(done.outcome().institutions()).isEqualTo(2);
        assertThat(jobs.find(done.job()).orElseThrow().state()).isEqualTo(JobStatus.State.DONE);
        assertThat(visit.send("/intake/" + id + "/start").getStatus()).isEqualTo(409);
        assertThat(visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS").getStatus()).isEqualTo(409);
    }

    @Test
    void isOnTheTrailInTheNameOfWhoStartedIt() throws Exception {
        UUID id = prepared();
        visit.run(id);
        visit.send("/intake/" + id + "/delete");

        assertThat(database.sql("SELECT action || ' ' || account_name FROM audit.entry WHERE subject = ?").param(id).query(String.class).list())
                .containsExactlyInAnyOrder("import-begun Coordinator Of Tests", "survey-imported Coordinator Of Tests",
                        "import-deleted Coordinator Of Tests");
    }

    @Test
    void isNeitherChangedNorDeletedWhileItRuns() throws Exception {
        UUID id = prepared();
        CountDownLatch end = new CountDownLatch(1);
        imports.started(id, jobs.start("survey-import", "An import", progress -> {
            end.await();
            return "";
        }));

        assertThat(visit.send("/intake/" + id + "/delete").getStatus()).isEqualTo(409);
        assertThat(visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS").getStatus()).isEqualTo(409);
        assertThat(visit.send("/intake/" + id + "/start").getStatus()).isEqualTo(409);
        end.countDown();
        assertThat(intake.find(id)).isPresent();
    }

    @Test
    void isForCoordinatorsOnly() throws Exception {
        UUID id = prepared();
        String member = visitors.someone();
        for (String path : List.of("/intake", "/intake/" + id, "/intake/" + id + "/found", "/intake/" + id + "/mapping.json", "/intake/ror",
                "/intake/waves/" + UUID.randomUUID() + "/export")) {
            assertThat(hub.perform(get(path).with(visitors.as(member))).andReturn().getResponse().getStatus()).as(path).isEqualTo(403);
        }
    }
}

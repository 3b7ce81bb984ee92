package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SharedData;
import org.oncommons.Visitors;
import org.oncommons.questions.QuestionType;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Real exports through the pages, from the upload to the frozen wave. */
@HubTest
class ImportPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private WaveArchive archive;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    @Test
    void bringsTheRealEuSurveyExportToAFrozenWave() throws Exception {
        UUID id = visit.upload(ImportVisit.file(SharedData.file("surveys/eusurvey-landscaping/landscaping-export.xls")));
        assertThat(visit.page("/intake/" + id + "/found")).contains("EUSurvey results, as a spreadsheet", "156", "28");
        visit.send("/intake/" + id + "/questions", "action", "accept");
        visit.send("/intake/" + id + "/respondents/rest", "action", "ON_THEIR_OWN");

        SurveyImport done = visit.run(id);

        assertThat(done.outcome()).isEqualTo(new SurveyImport.Outcome(28, 0, 0, 0, 2735, 0));
        assertThat(waves.find(done.wave()).orElseThrow().state()).isEqualTo(WaveState.CLOSED);
        assertThat(visit.page("/intake/" + id)).contains("28 new, 0 changed, 0 unchanged");
        waves.freeze(done.wave());
        WaveAnswers frozen = archive.find(done.wave()).orElseThrow();
        assertThat(frozen.contributions()).hasSize(28);
        assertThat(frozen.contributions().stream().mapToInt(one -> one.answers().size()).sum()).isEqualTo(2735);
    }

    @Test
    void bringsTheLimeSurveyExportWithItsStructure() throws Exception {
        UUID id = visit.upload(
                ImportVisit.file(SharedData.file("surveys/limesurvey-rse-2018/responses.csv")),
                ImportVisit.file(SharedData.file("surveys/limesurvey-rse-2018/survey-structure.tsv.gz")));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS", "incomplete", "true");
        ImportPlan plan = intake.plan(intake.find(id).orElseThrow());
        assertThat(plan.obstacles()).isEmpty();

        SurveyImport done = visit.run(id);

        assertThat(done.outcome()).isNotNull();
        assertThat(done.outcome().created() + done.outcome().skipped()).isEqualTo(997);
        WaveAnswers answers = archive.preview(done.wave()).orElseThrow();
        assertThat(answers.contributions()).hasSize(done.outcome().created());
    }

    @Test
    void bringsEveryTypeOfLimeSurveyQuestion() throws Exception {
        UUID id = visit.upload(
                ImportVisit.file(SharedData.file("surveys/limesurvey-all-types/responses-invented.csv")),
                ImportVisit.file(SharedData.file("surveys/limesurvey-all-types/test_survey_structure.lss")));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS", "incomplete", "true");
        assertThat(intake.plan(intake.find(id).orElseThrow()).obstacles()).isEmpty();
        assertThat(visit.run(id).outcome()).isNotNull();
    }

    @Test
    void bringsRedcapRecordsWithTheirDictionary() throws Exception {
        UUID id = visit.upload(
                ImportVisit.file(SharedData.file("surveys/redcap/simple/data.csv")),
                ImportVisit.file(SharedData.file("surveys/redcap/simple/dictionary.csv")));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS", "incomplete", "true");

        SurveyImport done = visit.run(id);

        assertThat(done.outcome()).isNotNull();
        assertThat(done.outcome().created()).isEqualTo(5);
    }

    private static final String FIRST = "Name of your institution (Q1),Do you have a biobank (Q2),How many staff (Q3),Contribution Id\r\n";
    private static final String HEAD = "Alias,%s\r\nExport Date,2026-10-17\r\n\r\n" + FIRST;

    @Test
    void updatesWithALaterExportAndDuplicatesNothing() throws Exception {
        String head = HEAD.formatted("later" + UUID.randomUUID());
        UUID first = visit.upload(ImportVisit.file("a.csv", head + "Alpha,Yes,12,c-1\r\nBeta,No,7,c-2\r\nGamma,Yes,1,c-3\r\n"));
        visit.send("/intake/" + first + "/respondents/rest", "action", "ON_THEIR_OWN");
        SurveyImport one = visit.run(first);
        assertThat(one.outcome()).isEqualTo(new SurveyImport.Outcome(3, 0, 0, 0, 9, 0));

        UUID same = visit.upload(ImportVisit.file("a.csv", head + "Alpha,Yes,12,c-1\r\nBeta,No,7,c-2\r\nGamma,Yes,1,c-3\r\n"));
        assertThat(intake.find(same).orElseThrow().mapping().wave()).isEqualTo(one.wave().toString());
        assertThat(visit.run(same).outcome()).isEqualTo(new SurveyImport.Outcome(0, 0, 3, 0, 0, 0));

        UUID later = visit.upload(ImportVisit.file("b.csv", head + "Alpha,Maybe,12.5,c-1\r\nBeta,No,7,c-2\r\nGamma,Yes,1,c-3\r\nDelta,No,3,c-4\r\n"));
        visit.send("/intake/" + later + "/respondents/rest", "action", "ON_THEIR_OWN");
        assertThat(visit.run(later).outcome()).extracting(
                SurveyImport.Outcome::created, SurveyImport.Outcome::changed, SurveyImport.Outcome::unchanged).containsExactly(1, 1, 2);
        WaveAnswers answers = archive.preview(one.wave()).orElseThrow();
        assertThat(answers.contributions()).hasSize(4);
        assertThat(answers.contributions().stream().flatMap(given -> given.answers().stream())
                .filter(answer -> answer.question().equals("Q3")).flatMap(answer -> answer.values().stream()))
                .containsExactlyInAnyOrder("12.5", "7", "1", "3");
    }

    @Test
    void findsAContributionWithoutIdAgainByTheMomentItWasBegun() throws Exception {
        String head = "Alias,moment" + UUID.randomUUID() + "\r\nExport Date,2026-10-17\r\n\r\nName (Q1),City (Q2),Creation Date\r\n";
        UUID first = visit.upload(ImportVisit.file("a.csv", head + "Alpha,Rome,2026-05-01 10:00:00\r\nBeta,Oslo,2026-05-02 11:00:00\r\n"));
        visit.send("/intake/" + first + "/respondents", "unit", "RESPONDENTS");
        SurveyImport one = visit.run(first);

        UUID later = visit.upload(ImportVisit.file("b.csv", head + "Alpha,Roma,2026-05-01 10:00:00\r\nBeta,Oslo,2026-05-02 11:00:00\r\n"));

        assertThat(visit.run(later).outcome()).isEqualTo(new SurveyImport.Outcome(0, 1, 1, 0, 2, 0));
        assertThat(archive.preview(one.wave()).orElseThrow().contributions()).hasSize(2);
    }

    @Test
    void recognisesInstitutionsOfTheNetworkAndCreatesOthers() throws Exception {
        String name = "Newfound Cancer Institute " + UUID.randomUUID().toString().substring(0, 8);
        String head = HEAD.formatted("who" + UUID.randomUUID());
        UUID id = visit.upload(ImportVisit.file("who.csv", head + name + ",Yes,12,c-1\r\n" + name + ",No,7,c-2\r\n"));
        assertThat(visit.page("/intake/" + id + "/respondents")).contains(name, "To be decided");
        assertThat(visit.send("/intake/" + id + "/start").getStatus()).isEqualTo(409);
        String key = intake.plan(intake.find(id).orElseThrow()).groups().getFirst().key();
        visit.send("/intake/" + id + "/respondents/decide", "key", key, "choice", "CREATE", "name", name, "country", "NL", "city", "Utrecht");

        SurveyImport done = visit.run(id);

        assertThat(done.outcome().institutions()).isEqualTo(1);
        assertThat(archive.preview(done.wave()).orElseThrow().contributions())
                .hasSize(2).allSatisfy(one -> assertThat(one.label()).isEqualTo(name))
                .extracting(one -> one.institution()).doesNotContainNull();
        UUID again = visit.upload(ImportVisit.file("who.csv", head + name + ",Yes,12,c-1\r\n" + name + ",No,7,c-2\r\n"));
        assertThat(visit.run(again).outcome()).isEqualTo(new SurveyImport.Outcome(0, 0, 2, 0, 0, 0));
    }

    @Test
    void leavesQuestionsOutAndChangesTheirType() throws Exception {
        String head = HEAD.formatted("types" + UUID.randomUUID());
        UUID id = visit.upload(ImportVisit.file("t.csv", head + "Alpha,Yes,12,c-1\r\nBeta,No,7,c-2\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS");
        visit.send("/intake/" + id + "/questions/Q3", "action", "out");
        visit.send("/intake/" + id + "/questions/Q2/save", "text", "Is there a biobank?", "type", "SHORT_TEXT", "kind", "");

        SurveyImport done = visit.run(id);

        WaveAnswers answers = archive.preview(done.wave()).orElseThrow();
        assertThat(answers.questionnaire().question("Q3")).isEmpty();
        var question = answers.questionnaire().question("Q2").orElseThrow();
        assertThat(question.type()).isEqualTo(QuestionType.SHORT_TEXT);
        assertThat(question.text().byLanguage()).isEqualTo(Map.of("en", "Is there a biobank?"));
        assertThat(answers.contributions().stream().flatMap(one -> one.answers().stream())
                .filter(answer -> answer.question().equals("Q2")).flatMap(answer -> answer.values().stream()))
                .containsExactlyInAnyOrder("Yes", "No");
    }
}

package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What has to be decided before an import, and what was typed wrongly on the way there. */
@HubTest
class DoubtfulImportTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private WaveArchive archive;

    @Autowired
    private WaveManagement waves;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    private UUID twice() throws Exception {
        UUID id = visit.upload(ImportVisit.file("twice.csv", "Alias,d" + UUID.randomUUID()
                + "\r\nExport Date,2024-10-17\r\n\r\nName (Q1),City (Q2),Contribution Id\r\nAlpha,Rome,c-1\r\nBeta,Oslo,c-1\r\nGamma,Lund,c-2\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS");
        return id;
    }

    @Test
    void doesNotStartWhileSomethingInTheFileIsDoubtful() throws Exception {
        UUID id = twice();
        int before = waves.all().size();

        MockHttpServletResponse refused = visit.send("/intake/" + id + "/start");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("form[action$=/start]").text()).contains("“c-1” stands in this file more than once", "twice.csv, row 6");
        assertThat(page.select("#despite-error").text()).contains("tick that it shall be imported all the same");
        assertThat(waves.all()).hasSize(before);
        assertThat(intake.running(intake.find(id).orElseThrow())).isFalse();
    }

    @Test
    void goesOnAllTheSameWhenTheCoordinatorSaysSo() throws Exception {
        SurveyImport done = visit.run(twice(), "despite", "true");

        assertThat(done.outcome().created()).isEqualTo(2);
        assertThat(archive.preview(done.wave()).orElseThrow().contributions()).hasSize(2);
    }

    @Test
    void makesNoSecondWaveOfAFrozenSurveyUnasked() throws Exception {
        String export = "id,Name" + UUID.randomUUID().toString().substring(0, 8) + ",City\r\n1,Alpha,Rome\r\n2,Beta,Oslo\r\n";
        UUID first = visit.upload(ImportVisit.file("export.csv", export));
        visit.send("/intake/" + first + "/respondents", "unit", "RESPONDENTS");
        waves.freeze(visit.run(first).wave());
        int before = waves.all().size();

        UUID again = visit.upload(ImportVisit.file("export.csv", export));
        MockHttpServletResponse refused = visit.send("/intake/" + again + "/start");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("form[action$=/start]").text())
                .contains("is in the frozen wave “export” of");
        assertThat(waves.all()).hasSize(before);
        assertThat(visit.run(again, "despite", "true").wave()).isNotNull();
        assertThat(waves.all()).hasSize(before + 1);
    }

    @Test
    void asksNothingAboutAFileWithoutDoubt() throws Exception {
        UUID id = visit.upload(ImportVisit.file("fine.csv", "id,Name,City\r\n1,Alpha,Rome\r\n2,Beta,Oslo\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS");

        Document page = Jsoup.parse(visit.page("/intake/" + id + "/check"));

        assertThat(page.select("input[name=despite]")).isEmpty();
        assertThat(page.select("form[action$=/start] button")).hasSize(1);
        assertThat(page.text()).contains("No question has a meaning");
        assertThat(page.select("td a[href$=/questions]")).isNotEmpty();
    }

    @Test
    void leadsToTheNamesThatNobodyHasDecided() throws Exception {
        UUID id = visit.upload(ImportVisit.file("who.csv", "id,Institution name,City\r\n1,House " + UUID.randomUUID() + ",Rome\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "INSTITUTIONS", "institutionQuestion", "Institution_name");

        Document page = Jsoup.parse(visit.page("/intake/" + id + "/check"));

        assertThat(page.select("a.button[href=/intake/" + id + "/respondents?show=open]").text()).isEqualTo("Decide who 1 name is");
        assertThat(page.select("form[action$=/start]")).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhereTheAnswersGo() throws Exception {
        UUID id = twice();

        MockHttpServletResponse refused = visit.send("/intake/" + id + "/check",
                "title", "My survey", "year", "soon", "everybody", "true", "confidential", "true");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#title").val()).isEqualTo("My survey");
        assertThat(page.select("#year").val()).isEqualTo("soon");
        assertThat(page.select("#year-error").text()).contains("“soon” is not a year");
        assertThat(page.select("#title-error")).isEmpty();
        assertThat(page.select("input[name=everybody][checked], input[name=confidential][checked]")).hasSize(2);
        assertThat(intake.find(id).orElseThrow().mapping().title()).isNotEqualTo("My survey");
    }

    @Test
    void keepsWhatWasTypedAboutANewInstitution() throws Exception {
        UUID id = visit.upload(ImportVisit.file("new.csv", "id,Institution name,City\r\n1,House " + UUID.randomUUID() + ",Rome\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "INSTITUTIONS", "institutionQuestion", "Institution_name");
        String key = intake.plan(intake.find(id).orElseThrow()).groups().getFirst().key();

        MockHttpServletResponse refused = visit.send("/intake/" + id + "/respondents/decide",
                "key", key, "choice", "CREATE", "name", "The New House", "country", "", "city", "Rome");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#name-0").val()).isEqualTo("The New House");
        assertThat(page.select("#city-0").val()).isEqualTo("Rome");
        assertThat(page.select("#choice-0 option[selected]").val()).isEqualTo("CREATE");
        assertThat(page.select("#refused-0").text()).contains("needs a name and a country");
        assertThat(intake.plan(intake.find(id).orElseThrow()).groups().getFirst().decision()).isNull();
    }

    @Test
    void keepsWhatWasTypedAboutAQuestion() throws Exception {
        UUID id = twice();

        MockHttpServletResponse refused = visit.send("/intake/" + id + "/questions/Q2/save",
                "text", "Which town?", "type", "SHORT_TEXT", "kind", "STRENGTH", "concept", "no-such-concept", "out", "true");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#text").text()).isEqualTo("Which town?");
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("STRENGTH");
        assertThat(page.select("#concept").val()).isEqualTo("no-such-concept");
        assertThat(page.select("input[name=out][checked]")).hasSize(1);
        assertThat(page.select("[role=alert]").text()).contains("no concept “no-such-concept”");
    }

    @Test
    void onlyCoordinatorsSeeConfidentialAnswersAndALaterExportMayOpenThem() throws Exception {
        String head = "Alias,c" + UUID.randomUUID() + "\r\nExport Date,2024-10-17\r\n\r\nName (Q1),City (Q2),Contribution Id\r\n";
        UUID id = visit.upload(ImportVisit.file("secret.csv", head + "Alpha,Rome,c-1\r\nBeta,Oslo,c-2\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS");
        visit.send("/intake/" + id + "/check", "title", "Secret", "year", "2024", "confidential", "true");
        SurveyImport one = visit.run(id);
        assertThat(visibilities(one)).containsOnly(AnswerVisibility.COORDINATORS).hasSize(4);

        UUID later = visit.upload(ImportVisit.file("open.csv", head + "Alpha,Roma,c-1\r\nBeta,Oslo,c-2\r\nGamma,Lund,c-3\r\n"));
        visit.send("/intake/" + later + "/check", "title", "Secret", "year", "2024", "wave", one.wave().toString());
        SurveyImport two = visit.run(later);

        assertThat(two.wave()).isEqualTo(one.wave());
        assertThat(visibilities(two)).containsOnly(AnswerVisibility.NETWORK).hasSize(6);
    }

    private List<AnswerVisibility> visibilities(SurveyImport done) {
        return archive.preview(done.wave()).orElseThrow().contributions().stream()
                .flatMap(contribution -> contribution.answers().stream()).map(answer -> answer.visibility()).toList();
    }
}

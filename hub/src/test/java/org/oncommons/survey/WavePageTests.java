package org.oncommons.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.answering.Respondent;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class WavePageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private WaveArchive archive;

    @Autowired
    private ResponseManagement responses;

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private JdbcClient database;

    private InstitutionSummary institution;
    private Somebody director;
    private UUID wave;

    @BeforeEach
    void openWave() {
        institution = scene.institution();
        director = scene.somebody("Dora", institution.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()));
    }

    @Test
    void ofTwoWindowsWithTheSettingsTheSecondIsToldOfTheFirst() throws Exception {
        Document shown = settings(get("/survey/waves/{wave}/settings", wave), 200);
        assertThat(settings(changed(shown, "From the first window"), 302)).isNotNull();

        Document refused = settings(changed(shown, "From the second window"), 409);

        assertThat(refused.select(".error").text()).contains("Somebody else changed this wave");
        assertThat(refused.select("#title").val()).isEqualTo("From the second window");
        assertThat(waves.find(wave).orElseThrow().title()).isEqualTo("From the first window");
        settings(changed(refused, "From the second window"), 302);
        assertThat(waves.find(wave).orElseThrow().title()).isEqualTo("From the second window");
    }

    private MockHttpServletRequestBuilder changed(Document form, String title) {
        MockHttpServletRequestBuilder request = post("/survey/waves/{wave}/settings", wave).param("title", title);
        form.select("main form input[name]:not(#title):not([name=_csrf])").forEach(input -> request.param(input.attr("name"), input.val()));
        form.select("main form select").forEach(select -> request.param(select.attr("name"), select.select("option[selected]").val()));
        return request;
    }

    private Document settings(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return Jsoup.parse(hub.perform(request.with(visitors.coordinator())).andExpect(status().is(expected)).andReturn().getResponse().getContentAsString());
    }

    @Test
    void aCoordinatorMakesInvitesAndOpensAWave() throws Exception {
        UUID version = questionnaires.create(SurveyScene.questionnaire());
        String made = hub.perform(post("/survey/waves").with(visitors.coordinator()).param("title", "Made by hand").param("year", "2026")
                        .param("questionnaire", version.toString()).param("opens", "2026-01-01").param("closes", "2099-12-31")
                        .param("zone", "Europe/Amsterdam").param("earlier", ""))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();

        hub.perform(post(made + "/invitations").with(visitors.coordinator()).param("institution", institution.id().toString()))
                .andExpect(redirectedUrl(made));
        hub.perform(post(made + "/open").with(visitors.coordinator())).andExpect(redirectedUrl(made));

        hub.perform(get(made).with(visitors.coordinator())).andExpect(status().isOk())
                .andExpect(content().string(containsString(institution.name())));
        assertThat(database.sql("SELECT count(*) FROM mail.message WHERE recipient = ? AND body LIKE ?")
                .params(director.email(), "%/answering/" + made.substring(made.lastIndexOf('/') + 1) + "/" + institution.slug() + "%")
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aWrongFormComesBackWithItsMessageAndWhatWasTyped() throws Exception {
        hub.perform(post("/survey/waves").with(visitors.coordinator()).param("title", "Kept title").param("year", "soon")
                        .param("questionnaire", "none").param("opens", "2026-02-30").param("closes", "").param("zone", "Nowhere"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kept title")))
                .andExpect(content().string(containsString("four digits")));
    }

    @Test
    void saysWhyYearAndQuestionnaireOfAnOpenWaveDoNotChangeAndTakesTheRest() throws Exception {
        Document form = Jsoup.parse(hub.perform(get("/survey/waves/" + wave + "/settings").with(visitors.coordinator()))
                .andReturn().getResponse().getContentAsString());
        assertThat(form.select("main input:not([type=hidden]), main select").eachAttr("name")).containsExactly("title", "opens", "closes", "zone");
        assertThat(form.select("main dl.facts").text()).contains(String.valueOf(waves.find(wave).orElseThrow().year())).contains("version 1");

        var send = post("/survey/waves/" + wave + "/settings").with(visitors.coordinator());
        form.select("main form.card input").forEach(input -> send.param(input.attr("name"),
                input.attr("name").equals("title") ? "A better title" : input.attr("value")));
        hub.perform(send).andExpect(status().is3xxRedirection());
        assertThat(waves.find(wave).orElseThrow().title()).isEqualTo("A better title");
    }

    @Test
    void membersCannotRunWaves() throws Exception {
        hub.perform(get("/survey/waves/{wave}", wave).with(visitors.as(director.email()))).andExpect(status().isForbidden());
        hub.perform(post("/survey/waves/{wave}/freeze", wave).with(visitors.as(director.email()))).andExpect(status().isForbidden());
        hub.perform(get("/survey/waves/{wave}/export", wave).with(visitors.as(director.email()))).andExpect(status().isForbidden());
    }

    @Test
    void theMonitorCanBeFilteredAndTakenAlong() throws Exception {
        hub.perform(get("/survey/waves/{wave}", wave).param("state", "SIGNED").with(visitors.coordinator()))
                .andExpect(content().string(not(containsString(institution.name()))));
        hub.perform(get("/survey/waves/{wave}", wave).param("format", "csv").with(visitors.coordinator()))
                .andExpect(status().isOk()).andExpect(content().string(containsString(institution.name() + ",Netherlands,not started")));
    }

    @Test
    void remindersGoToThoseWhoseAnswerIsMissing() throws Exception {
        hub.perform(post("/survey/waves/{wave}/remind", wave).with(visitors.coordinator())).andExpect(status().is3xxRedirection());

        assertThat(waves.find(wave).orElseThrow().invited(institution.id()).orElseThrow().reminders()).isEqualTo(1);
    }

    @Test
    void freezingSaysWhatWillBeInAndGivesACitablePageForEverybody() throws Exception {
        importAnswer("Together");
        hub.perform(get("/survey/waves/{wave}/freeze", wave).with(visitors.coordinator())).andExpect(status().isOk());

        hub.perform(post("/survey/waves/{wave}/freeze", wave).with(visitors.coordinator())).andExpect(status().is3xxRedirection());

        String hash = archive.find(wave).orElseThrow().hash();
        hub.perform(get("/survey/archive/{hash}", hash)).andExpect(status().isOk()).andExpect(content().string(containsString(hash)));
        hub.perform(get("/survey")).andExpect(status().isOk()).andExpect(content().string(containsString(hash)));
    }

    @Test
    void aReopenedWaveIsFrozenAgainAndTheFirstEditionStaysCitable() throws Exception {
        importAnswer("Together");
        String first = waves.freeze(wave);
        hub.perform(post("/survey/waves/{wave}/reopen", wave).with(visitors.coordinator()).param("reason", "").param("closes", "2099-12-31"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("Please say why the wave is reopened.")))
                .andExpect(content().string(containsString("value=\"2099-12-31\"")));
        hub.perform(post("/survey/waves/{wave}/reopen", wave).with(visitors.coordinator()).param("reason", "Kept reason").param("closes", "soon"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("value=\"Kept reason\"")));

        hub.perform(post("/survey/waves/{wave}/reopen", wave).with(visitors.coordinator()).param("reason", "A centre was missing")
                .param("closes", "2099-12-31")).andExpect(status().is3xxRedirection());
        importAnswer("Apart");
        String second = waves.freeze(wave);

        assertThat(second).isNotEqualTo(first);
        assertThat(archive.find(wave).orElseThrow().hash()).isEqualTo(second);
        assertThat(archive.byHash(first).orElseThrow().contributions().getFirst().answers().getLast().values()).containsExactly("Together");
        assertThat(archive.frozen().stream().filter(summary -> summary.id().equals(wave))).hasSize(1);
    }

    @Test
    void theHashCanBeComputedAgainFromWhatIsKept() {
        importAnswer("Together");
        String hash = waves.freeze(wave);

        WaveAnswers kept = archive.find(wave).orElseThrow();
        java.util.Map<String, Object> hashed = java.util.Map.of("wave", kept.wave(), "title", kept.title(), "year", kept.year(),
                "questionnaire", kept.questionnaire(), "invited", kept.invited(), "contributions", kept.contributions());

        assertThat(new CanonicalJson(tools.jackson.databind.json.JsonMapper.builder().build()).hash(hashed)).isEqualTo(hash);
    }

    @Test
    void answersCanBeTakenOutWithCodesAndWithWords() throws Exception {
        importAnswer("=SUM(A1)");

        hub.perform(get("/survey/waves/{wave}/export/answers?format=csv", wave).with(visitors.coordinator()))
                .andExpect(content().string(containsString("certified,since,staff,motto")))
                .andExpect(content().string(containsString("no,,,'=SUM(A1)")));
        hub.perform(get("/survey/waves/{wave}/export/answers?format=csv&labels=true", wave).with(visitors.coordinator()))
                .andExpect(content().string(containsString("Option no")));
        hub.perform(get("/survey/waves/{wave}/export/answers?format=json", wave).with(visitors.coordinator()))
                .andExpect(content().string(containsString("\"values\":[\"=SUM(A1)\"]")));
        hub.perform(get("/survey/waves/{wave}/export/answers?format=xlsx", wave).with(visitors.coordinator())).andExpect(status().isOk());
        hub.perform(get("/survey/waves/{wave}/export", wave).with(visitors.coordinator())).andExpect(status().isOk());
    }

    @Test
    void onlyADraftCanBeDeleted() throws Exception {
        hub.perform(post("/survey/waves/{wave}/delete", wave).with(visitors.coordinator())).andExpect(status().isConflict());
        WaveDetails open = waves.find(wave).orElseThrow();
        UUID draft = waves.create(new WaveForm("A draft", 2026, open.questionnaireVersion(), open.opens(), open.closes(), "UTC", null));

        hub.perform(post("/survey/waves/{wave}/delete", draft).with(visitors.coordinator())).andExpect(redirectedUrl("/survey"));

        assertThat(waves.find(draft)).isEmpty();
    }

    @Test
    void theDoorShowsAMemberTheAnswerOfTheirInstitution() throws Exception {
        hub.perform(get("/survey").with(visitors.as(director.email()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("/answering/" + wave + "/" + institution.slug())))
                .andExpect(content().string(not(containsString("/survey/waves/"))));
    }

    private void importAnswer(String motto) {
        responses.putAnswers(wave, Respondent.institution(institution.id(), institution.name(), institution.country()), List.of(
                new Answer("certified", "", List.of("no"), "", AnswerVisibility.NETWORK),
                new Answer("motto", "", List.of(motto), "", AnswerVisibility.NETWORK)), "test");
    }
}

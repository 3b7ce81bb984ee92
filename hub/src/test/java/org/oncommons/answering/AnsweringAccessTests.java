package org.oncommons.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may do what with an institution's answer: every address × everybody, as a draft and once signed. */
@HubTest
class AnsweringAccessTests {

    private static final List<String> WHO = List.of("director", "assigned", "colleague", "coordinator", "stranger");

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private AnsweringDesk desk;

    @Autowired
    private JdbcClient database;

    private InstitutionSummary institution;
    private Somebody director;
    private UUID wave;
    private Map<String, RequestPostProcessor> people;

    @BeforeEach
    void people() {
        institution = scene.institution();
        InstitutionSummary other = scene.institution();
        director = scene.somebody("Dora", institution.id(), MembershipRole.DIRECTOR);
        Somebody assigned = scene.somebody("Ada", institution.id(), MembershipRole.MEMBER);
        Somebody colleague = scene.somebody("Carl", institution.id(), MembershipRole.MEMBER);
        Somebody stranger = scene.somebody("Sten", other.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id(), other.id()));
        desk.open(director.viewer(), wave, institution.slug());
        desk.assign(director.viewer(), wave, institution.slug(), "about", assigned.person());
        people = Map.of("director", visitors.as(director.email()), "assigned", visitors.as(assigned.email()), "colleague",
                visitors.as(colleague.email()), "coordinator", visitors.coordinator(), "stranger", visitors.as(stranger.email()));
    }

    @Test
    void whatADraftOpensToWhom() throws Exception {
        assertStatuses(get(""), 200, 200, 200, 200, 403);
        assertStatuses(get("/sections/about"), 200, 200, 403, 403, 403);
        assertStatuses(get("/sections/power"), 200, 403, 403, 403, 403);
        assertStatuses(get("/answer"), 200, 403, 403, 403, 403);
        assertStatuses(get("/answer.pdf"), 200, 403, 403, 403, 403);
        assertStatuses(get("/sign"), 200, 403, 403, 403, 403);
        assertStatuses(get("/questions/proof/file"), 404, 404, 404, 404, 403);
    }

    @Test
    void whoMayChangeADraft() throws Exception {
        assertStatuses(post("/questions/motto").param("v.motto", "x").param("n.motto", "0"), 200, 200, 403, 403, 403);
        assertStatuses(post("/questions/why").param("v.why", "x").param("n.why", "0"), 200, 403, 403, 403, 403);
        assertStatuses(post("/sections/power"), 302, 403, 403, 403, 403);
        assertStatuses(post("/questions/why/visibility").param("visibility", "PUBLIC"), 204, 403, 403, 403, 403);
        assertStatuses(post("/questions/why/comments").param("text", "Why?"), 302, 403, 403, 403, 403);
        assertStatuses(post("/sections/power/ready"), 422, 403, 403, 403, 403);
        assertStatuses(post("/sections/about/not-ready"), 302, 302, 403, 403, 403);
        assertStatuses(post("/sections/power/assign").param("person", ""), 302, 403, 403, 403, 403);
        assertStatuses(post("/sign").param("declared", "true"), 409, 403, 403, 403, 403);
        assertStatuses(post("/return").param("reason", "Why?"), 403, 403, 403, 409, 403);
    }

    @Test
    void anUploadWithoutAFileIsABadRequestForEverybody() throws Exception {
        assertStatuses(post("/questions/proof/file"), 400, 400, 400, 400, 400);
    }

    @Test
    void whatASignatureOpensToWhom() throws Exception {
        sign();

        assertStatuses(get(""), 200, 200, 200, 200, 403);
        assertStatuses(get("/answer"), 200, 200, 200, 200, 403);
        assertStatuses(get("/answer.pdf"), 200, 200, 200, 200, 403);
        assertStatuses(get("/sections/power"), 200, 200, 200, 200, 403);
        assertStatuses(post("/questions/motto").param("v.motto", "y").param("n.motto", "0"), 409, 409, 403, 403, 403);
        assertStatuses(post("/withdraw"), 302, 403, 403, 403, 403);
    }

    @Test
    void afterTheLastDayOnlyWhoMightHaveAnsweredLearnsThatItIsOver() throws Exception {
        database.sql("UPDATE survey.wave SET opens = '2020-01-01', closes = '2020-01-31' WHERE id = ?").param(wave).update();

        assertStatuses(post("/questions/motto").param("v.motto", "x").param("n.motto", "0"), 409, 409, 403, 403, 403);
        assertStatuses(post("/questions/why").param("v.why", "x").param("n.why", "0"), 409, 403, 403, 403, 403);
        assertStatuses(post("/questions/why/visibility").param("visibility", "PUBLIC"), 409, 403, 403, 403, 403);
        assertStatuses(post("/sections/about/ready"), 409, 409, 403, 403, 403);
        assertStatuses(post("/sections/about/not-ready"), 409, 409, 403, 403, 403);
        assertStatuses(post("/sections/power/assign").param("person", ""), 409, 403, 403, 403, 403);
        assertStatuses(post("/sign").param("declared", "true"), 409, 403, 403, 403, 403);
        assertStatuses(post("/withdraw"), 409, 403, 403, 403, 403);
    }

    @Test
    void nobodyElseLearnsThatAWaveIsFrozen() throws Exception {
        database.sql("UPDATE survey.wave SET state = 'FROZEN' WHERE id = ?").param(wave).update();

        assertStatuses(post("/questions/motto").param("v.motto", "x").param("n.motto", "0"), 409, 409, 403, 403, 403);
        assertStatuses(post("/return").param("reason", "Why?"), 403, 403, 403, 409, 403);
    }

    @Test
    void guestsAreSentToTheSignIn() throws Exception {
        assertThat(hub.perform(MockMvcRequestBuilders.get("/answering/{wave}/{institution}", wave, institution.slug())).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/identity/sign-in");
    }

    @Test
    void anAnswerThatWasNeverAskedForIsNotFound() throws Exception {
        InstitutionSummary uninvited = scene.institution();
        Somebody theirs = scene.somebody("Una", uninvited.id(), MembershipRole.DIRECTOR);

        assertThat(hub.perform(MockMvcRequestBuilders.get("/answering/{wave}/{institution}", wave, uninvited.slug()).with(visitors.as(theirs.email())))
                .andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    private void sign() {
        desk.save(director.viewer(), wave, institution.slug(), new Field("certified", ""), List.of("no"), "", 0);
        desk.save(director.viewer(), wave, institution.slug(), new Field("strength", "lung"), List.of("weak"), "", 0);
        desk.markReady(director.viewer(), wave, institution.slug(), "about");
        desk.markReady(director.viewer(), wave, institution.slug(), "power");
        desk.sign(director.viewer(), wave, institution.slug());
    }

    private record Asked(boolean get, String path, Map<String, String> parameters) {

        private Asked param(String name, String value) {
            Map<String, String> more = new java.util.HashMap<>(parameters);
            more.put(name, value);
            return new Asked(get, path, more);
        }
    }

    private static Asked get(String path) {
        return new Asked(true, path, Map.of());
    }

    private static Asked post(String path) {
        return new Asked(false, path, Map.of());
    }

    /** The expected status for each of {@link #WHO}; those who may least are asked first, so that nobody's change explains another's answer. */
    private void assertStatuses(Asked asked, int... expected) throws Exception {
        for (int at = WHO.size() - 1; at >= 0; at--) {
            String path = "/answering/" + wave + "/" + institution.slug() + asked.path();
            MockHttpServletRequestBuilder request = asked.get() ? MockMvcRequestBuilders.get(path) : MockMvcRequestBuilders.post(path);
            asked.parameters().forEach(request::param);
            int status = hub.perform(request.with(people.get(WHO.get(at)))).andReturn().getResponse().getStatus();
            assertThat(status).as("%s %s as %s", asked.get() ? "GET" : "POST", asked.path(), WHO.get(at)).isEqualTo(expected[at]);
        }
    }
}

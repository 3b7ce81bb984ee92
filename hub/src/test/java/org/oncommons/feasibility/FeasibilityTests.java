package org.oncommons.feasibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.oncommons.protocols.ProtocolManagement;
import org.oncommons.protocols.Protocols;
import org.oncommons.protocols.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class FeasibilityTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private Protocols protocols;

    @Autowired
    private ProtocolManagement management;

    @Autowired
    private JdbcClient database;

    private InstitutionSummary asked;
    private InstitutionSummary other;
    private Somebody author;
    private Somebody representative;
    private UUID study;

    @BeforeEach
    void aStudyThatTheNetworkMayRead() {
        asked = scene.institution();
        other = scene.institution();
        author = scene.somebody("Aino", other.id(), MembershipRole.MEMBER);
        representative = scene.somebody("Rita", asked.id(), MembershipRole.REPRESENTATIVE);
        study = management.start("Fewer cycles " + UUID.randomUUID(), "Four cycles instead of six.", author.viewer());
        share(Visibility.NETWORK);
    }

    @AfterEach
    void leaveTheNetworkAsItWas() {
        share(Visibility.AUTHORS);
        scene.takeInstitutionsAway();
    }

    @Test
    void anInstitutionIsAskedAnswersAndIsCountedOn() throws Exception {
        ask(asked).andExpect(redirectedUrl(path("")));
        assertThat(page("/feasibility", representative).select(".site-list a").attr("href")).isEqualTo(site(asked));

        answer("120", "80", "50", LocalDate.now().plusDays(1).toString(), 0).andExpect(redirectedUrl("/feasibility"));

        Document page = page(path("?patients=40&months=24"), author);
        assertThat(page.select("table tbody th").eachText()).contains(asked.name());
        assertThat(page.text()).contains("Could take part").contains("What each institution adds");
        assertThat(page.select("table.data td.number").eachText()).as("120 * 0.8 * 0.5 / 12 a month").contains("4.00");
    }

    @Test
    void oneInstitutionRecruitsAsAGammaMixtureOfPoissonCountsSays() {
        SiteAnswer answer = new SiteAnswer(new BigDecimal("24"), BigDecimal.ONE, BigDecimal.ONE, LocalDate.of(2027, 1, 1), "");
        List<SiteForecast.Site> sites = List.of(new SiteForecast.Site("A", answer));

        double chance = SiteForecast.of(sites, 1, 12, 1, LocalDate.of(2027, 1, 1)).orElseThrow().byDate();

        assertThat(chance).as("rate exponential with mean 2 a month: P(at least 1 in 12 months) = 1 - 1/(1 + 24)").isCloseTo(0.96, within(1e-9));
        assertThat(SiteForecast.of(sites, 1, 12, 1, LocalDate.of(2026, 1, 1)).orElseThrow().byDate())
                .as("it opens in a year, less a few hours").isLessThan(0.02);
        assertThat(SiteForecast.of(List.of(), 1, 12, 1, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void whoIsAskedTwiceIsWrittenToOnce() throws Exception {
        ask(asked);
        int before = mails();
        ask(asked).andExpect(status().is3xxRedirection());

        assertThat(mails()).isEqualTo(before);
        assertThat(page(path(""), author).select("[name=institution][value=" + asked.slug() + "]")).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutAStudyThatTheyCannotRead() throws Exception {
        share(Visibility.AUTHORS);

        Document page = Jsoup.parse(ask(asked).andExpect(status().isConflict()).andReturn().getResponse().getContentAsString());

        assertThat(page.select("[role=alert]").text()).contains("share it with the network first");
        assertThat(page.select("[name=institution][value=" + asked.slug() + "]").hasAttr("checked")).as("the choice is kept").isTrue();
        assertThat(page.select("[name=message]").val()).isEqualTo("Stage II only");
    }

    @Test
    void onlyAuthorsAskAndOnlyRepresentativesAnswer() throws Exception {
        Somebody colleague = scene.somebody("Mia", asked.id(), MembershipRole.MEMBER);
        ask(asked);

        mvc.perform(as(post(path("/requests")), representative).param("institution", other.slug())).andExpect(status().isForbidden());
        mvc.perform(as(get(path("")), representative)).andExpect(status().isForbidden());
        mvc.perform(as(get(site(asked)), author)).andExpect(status().isNotFound());
        mvc.perform(as(get(site(asked)), colleague)).andExpect(status().isNotFound());
        mvc.perform(as(post(site(asked)), colleague).param("eligibleYearly", "9")).andExpect(status().isNotFound());
        mvc.perform(as(post(path("/requests/" + asked.slug() + "/withdraw")), representative)).andExpect(status().isForbidden());
        assertThat(page(site(asked), representative).select("form [name=eligibleYearly]")).hasSize(1);
    }

    @Test
    void wrongNumbersAreRefusedWithASentenceAndKept() throws Exception {
        ask(asked);
        for (String eligible : List.of("", "0", "-3", "many", "1e9", "NaN")) {
            Document page = Jsoup.parse(answer(eligible, "80", "50", "2027-03-01", 0).andExpect(status().isUnprocessableEntity())
                    .andReturn().getResponse().getContentAsString());
            assertThat(page.select("[role=alert]").text()).as(eligible).startsWith("Patients a year");
            assertThat(page.select("[name=eligibleYearly]").val()).isEqualTo(eligible);
        }
        answer("12", "0", "50", "2027-03-01", 0).andExpect(status().isUnprocessableEntity());
        answer("12", "80", "101", "2027-03-01", 0).andExpect(status().isUnprocessableEntity());
        answer("12", "80", "50", "2027-02-30", 0).andExpect(status().isUnprocessableEntity());
        answer("12", "80", "50", "9999-01-01", 0).andExpect(status().isUnprocessableEntity());
        mvc.perform(as(get(path("?patients=none")), author)).andExpect(status().isOk());
        answer("12", "80", "50", "2027-03-01", 0).andExpect(status().is3xxRedirection());
        mvc.perform(as(get(path("?patients=none")), author)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void twoWindowsDoNotUndoEachOther() throws Exception {
        ask(asked);
        answer("12", "80", "50", "2027-03-01", 0).andExpect(status().is3xxRedirection());

        answer("99", "80", "50", "2027-03-01", 0).andExpect(status().isConflict());

        assertThat(page(site(asked), representative).select("[name=eligibleYearly]").val()).isEqualTo("12");
        answer("99", "80", "50", "2027-03-01", 1).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAnsweredRequestIsNotTakenBack() throws Exception {
        ask(asked);
        ask(other);
        answer("12", "80", "50", "2027-03-01", 0);

        mvc.perform(as(post(path("/requests/" + other.slug() + "/withdraw")), author)).andExpect(redirectedUrl(path("")));
        mvc.perform(as(post(path("/requests/" + asked.slug() + "/withdraw")), author)).andExpect(status().isConflict());

        assertThat(page(path(""), author).select("table tbody th").eachText()).containsExactly(asked.name());
    }

    private void share(Visibility visibility) {
        int version = protocols.find(study, author.viewer()).summary().version();
        management.share(study, version, visibility, author.viewer());
    }

    private ResultActions ask(InstitutionSummary institution) throws Exception {
        return mvc.perform(as(post(path("/requests")), author).param("institution", institution.slug()).param("message", "Stage II only"));
    }

    private ResultActions answer(String eligible, String passing, String consenting, String start, int version) throws Exception {
        return mvc.perform(as(post(site(asked)), representative).param("eligibleYearly", eligible).param("passing", passing)
                .param("consenting", consenting).param("startsOn", start).param("remark", "").param("version", String.valueOf(version)));
    }

    private Document page(String path, Somebody reader) throws Exception {
        return Jsoup.parse(mvc.perform(as(get(path), reader)).andExpect(status().is(HttpStatus.OK.value())).andReturn().getResponse()
                .getContentAsString());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Somebody somebody) {
        return request.with(visitors.as(somebody.email())).with(csrf());
    }

    private String path(String rest) {
        return "/feasibility/" + study + rest;
    }

    private String site(InstitutionSummary institution) {
        return path("/sites/" + institution.slug());
    }

    private int mails() {
        return database.sql("SELECT count(*) FROM mail.message WHERE recipient = ?").param(representative.email()).query(Integer.class).single();
    }
}

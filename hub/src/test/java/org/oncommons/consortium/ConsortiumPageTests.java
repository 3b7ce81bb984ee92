package org.oncommons.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.FrozenDemoTest;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.MembershipRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@FrozenDemoTest
class ConsortiumPageTests {

    private static final String WISHES = "search=yes&topic=topic-ai&least=5&most=8&countries=4&widening=20&patients=1&differ=2"
            + "&capability=capability-digital-pathology&level=0.75&number=2&importance=3&critical=capability-digital-pathology"
            + "&capability=capability-imaging-ai&level=0.75&number=1&importance=2";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private InstitutionDirectory directory;

    private RequestPostProcessor member;
    private RequestPostProcessor stranger;

    @BeforeEach
    void people() {
        member = visitors.as(scene.somebody("Ann", directory.bySlug("aurora").orElseThrow().id(), MembershipRole.MEMBER).email());
        stranger = visitors.as(scene.somebody("Sten", directory.bySlug("donauwinkel").orElseThrow().id(), MembershipRole.DIRECTOR).email());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(hub.perform(get(path).with(member)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    @Test
    void aTopicSuggestsItsCapabilities() throws Exception {
        Document page = page("/consortium?topic=topic-ai");

        assertThat(page.select("[data-capability] option[selected]").eachAttr("value")).startsWith("capability-digital-pathology",
                "capability-imaging-ai", "capability-data-warehouse", "capability-federated-analysis");
        assertThat(page.select(".group")).isEmpty();
    }

    @Test
    void theBestGroupIsProvenAndMeetsTheWishes() throws Exception {
        Document page = page("/consortium?" + WISHES);

        assertThat(page.select(".group-head .state").text()).isEqualTo("Proven best");
        assertThat(page.select(".coverage tbody tr")).hasSizeBetween(5, 8);
        assertThat(page.select(".coverage tfoot .state-good")).hasSize(2);
        assertThat(page.select(".coverage .coverage-place").eachText().stream().map(place -> place.split(" · ")[0]).distinct())
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("section:contains(Other good groups) article")).isNotEmpty()
                .allSatisfy(other -> assertThat(other.select(".swap").first().text().split(",")).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void whoMustBeInIsInAndWhoMustNotIsNot() throws Exception {
        List<String> members = page("/consortium?" + WISHES + "&must=clairval&not=aurora").select(".coverage tbody a").eachAttr("href");

        assertThat(members).contains("/synergy/institutions/clairval").doesNotContain("/synergy/institutions/aurora");
    }

    @Test
    void whoIsNotInLearnsWhy() throws Exception {
        String out = page("/consortium?" + WISHES).select("#why-institution option").first().val();

        assertThat(page("/consortium?" + WISHES + "&why=" + out).select(".why").text()).matches(".*can be in.*(Without|Equally).*|.*cannot be in.*");
        hub.perform(get("/consortium?" + WISHES + "&why=nowhere").with(member)).andExpect(status().isNotFound());
    }

    @Test
    void contradictingWishesAreNamedWithWhatToRelax() throws Exception {
        Document page = page("/consortium?search=yes&least=2&most=4&countries=6");

        assertThat(page.select(".conflict")).hasSize(1);
        assertThat(page.select(".conflict li span").eachText()).containsExactly("2 to 4 members", "at least 6 countries");
        Document relaxed = page(page.select(".conflict a").first().attr("href"));
        assertThat(relaxed.select(".coverage tbody tr")).hasSize(6);
    }

    @Test
    void aProposalIsSavedSharedChangedCopiedAndDeleted() throws Exception {
        String path = save(member, "Joint <b>AI</b> group");
        Document saved = page(path);
        assertThat(saved.selectFirst("h1").text()).isEqualTo("Joint <b>AI</b> group");
        assertThat(saved.select(".coverage tbody tr")).hasSizeBetween(5, 8);

        String link = saved.selectFirst("#link").val().replaceFirst("https?://[^/]+", "");
        hub.perform(get(link).with(stranger)).andExpect(status().isOk());
        assertThat(sent(post(path).param("name", "Renamed").param("note", "n").param("version", "0"))).isEqualTo(path);
        hub.perform(post(path).param("name", "Late").param("version", "0").with(member)).andExpect(status().isConflict());
        assertThat(page(path).selectFirst("h1").text()).isEqualTo("Renamed");

        String copy = sent(post(path + "/copy"));
        assertThat(page(copy).selectFirst("h1").text()).isEqualTo("Copy of Renamed");
        assertThat(sent(post(path + "/delete"))).isEqualTo("/consortium/proposals");
        hub.perform(get(path).with(member)).andExpect(status().isNotFound());
        hub.perform(get(link).with(stranger)).andExpect(status().isNotFound());
    }

    /** By its id a proposal is its owner's and the coordinators'; by its link it can be read and copied, not changed. */
    @Test
    void othersProposalsAreOutOfReachByTheirIds() throws Exception {
        String path = save(member, "Mine");
        String link = page(path).selectFirst("#link").val().replaceFirst("https?://[^/]+", "");
        Map<MockHttpServletRequestBuilder, Integer> tried = Map.of(get(path), 404, get(path + "?format=csv"), 404,
                post(path).param("name", "Theirs").param("version", "0"), 404, post(path + "/copy"), 404, post(path + "/delete"), 404,
                get("/consortium?" + WISHES + "&proposal=" + path.substring(path.lastIndexOf('/') + 1)), 404, post(link + "/copy"), 302);
        for (var attempt : tried.entrySet()) {
            assertThat(hub.perform(attempt.getKey().with(stranger)).andReturn().getResponse().getStatus()).isEqualTo(attempt.getValue());
        }
        Document shared = Jsoup.parse(hub.perform(get(link).with(stranger)).andReturn().getResponse().getContentAsString());

        assertThat(shared.select("form[action$=delete], #link")).isEmpty();
        hub.perform(get(path).with(visitors.coordinator())).andExpect(status().isOk());
        assertThat(hub.perform(get(link)).andReturn().getResponse().getRedirectedUrl()).endsWith("/identity/sign-in");
    }

    @Test
    void aProposalCanBeTakenAlong() throws Exception {
        String path = save(member, "To go");

        for (Map.Entry<String, String> format : Map.of("csv", "text/csv", "json", MediaType.APPLICATION_JSON_VALUE, "pdf",
                MediaType.APPLICATION_PDF_VALUE, "xlsx", "application/vnd.openxmlformats").entrySet()) {
            var answer = hub.perform(get(path + "?format=" + format.getKey()).with(member)).andExpect(status().isOk()).andReturn().getResponse();
            assertThat(answer.getContentType()).startsWith(format.getValue());
            assertThat(answer.getContentAsByteArray().length).isGreaterThan(200);
        }
        hub.perform(get(path + "?format=exe").with(member)).andExpect(status().isNotFound());
    }

    @Test
    void aProposalNeedsANameAndAGroup() throws Exception {
        hub.perform(post("/consortium/proposals").param("name", " ").param("wishes", WISHES).with(member)).andExpect(status().isUnprocessableContent());
        hub.perform(post("/consortium/proposals").param("name", "None").param("wishes", "search=yes&least=2&most=2&countries=6").with(member))
                .andExpect(status().isUnprocessableContent());
    }

    private String save(RequestPostProcessor who, String name) throws Exception {
        return hub.perform(post("/consortium/proposals").param("name", name).param("note", "").param("wishes", WISHES).with(who))
                .andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
    }

    private String sent(MockHttpServletRequestBuilder request) throws Exception {
        return hub.perform(request.with(member)).andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
    }
}

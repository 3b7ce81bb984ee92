package org.oncommons.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Cases, their topics, and needs: whatever a page about a concept leads here with. */
    @ParameterizedTest
    @ValueSource(strings = {"case-de-escalation", "case-resistance", "case-functional-precision", "case-ai", "topic-de-escalation", "topic-rare-cancers",
        "barrier-contracts"})
    void whateverThereIsAPageAboutFillsTheBuilderAndLeadsToAGroup(String concept) throws Exception {
        Document page = page("/consortium?topic=" + concept);

        assertThat(page.select("#topic option[selected]").val()).isEqualTo(concept);
        assertThat(page.select("[data-capability] option[selected]").eachAttr("value").stream().filter(code -> !code.isEmpty())).isNotEmpty();
        assertThat(page.select(".prefill li")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page(submitted(page)).select(".coverage tbody tr")).isNotEmpty();
    }

    @Test
    void whoWantsToTakePartInTheCaseComesFirst() throws Exception {
        Document page = page("/consortium?topic=case-ai");

        assertThat(page.select(".prefill li").last().text()).matches("\\d+ institutions want to lead or take part in “AI for .*at least 6 .*");
        assertThat(page.select("#must option").first().text()).contains("Lead or co-lead");
        Document found = page(submitted(page));
        assertThat(found.select(".coverage-place").eachText().stream().filter(place -> place.matches(".*(Lead or co-lead|Take part)")))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void whoMustBeInStaysWhenATopicFillsTheRest() throws Exception {
        Document page = page("/consortium?must=clairval&must=aurora");

        assertThat(page.select(".wish-topic input[name=must]").eachAttr("value")).containsExactlyInAnyOrder("clairval", "aurora");
        assertThat(page("/consortium?must=clairval&must=aurora&topic=case-ai").select("#must option[selected]").eachAttr("value"))
                .containsExactlyInAnyOrder("clairval", "aurora");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "least=0|Members, at least: “0” is not a whole number from 1 to 30.",
        "most=1000|Members, at most: “1000” is not a whole number from 1 to 30.",
        "widening=many|Lower-capacity countries, % of members: “many” is not a whole number from 0 to 100.",
        "least=9&most=4|The group cannot have at least 9 and at most 4 members. The first number must not be above the second.",
        "topic=topic-nowhere|“topic-nowhere” is not among the cases and topics.",
        "capability=capability-magic|“capability-magic” is not among the capabilities and strengths that were asked about.",
        "must=atlantis|“atlantis” is not among the institutions that answered."})
    void whatCannotBeIsSaidAndWhatWasTypedStays(String wish, String sentence) throws Exception {
        Document page = Jsoup.parse(hub.perform(get("/consortium?search=yes&countries=5&" + wish).with(member))
                .andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString());

        assertThat(page.select(".wrong li").eachText()).containsExactly(sentence);
        assertThat(page.select("#countries").val()).isEqualTo("5");
        assertThat(page.select(".group, .conflict")).isEmpty();
        if (wish.startsWith("most")) {
            assertThat(page.select("#most").val()).isEqualTo("1000");
            assertThat(page.select("#most[aria-invalid]")).hasSize(1);
        }
    }

    @Test
    void whoMustBothBeInAndNotContradictsItself() throws Exception {
        Document page = page("/consortium?search=yes&must=clairval&not=clairval");

        assertThat(page.select(".conflict li span").eachText()).hasSize(2).first().asString().endsWith("is in");
    }

    @Test
    void aSecondInstitutionIsWantedForTheRowThatIsTicked() throws Exception {
        Document page = page("/consortium?search=yes&capability=capability-imaging-ai&capability=capability-digital-pathology&critical=2");

        assertThat(page.select(".coverage-tags").eachText()).containsExactly("required: 1", "required: 1 · second wanted");
    }

    /** What the form would send without scripts; jsoup would choose the first institution of a list in which none is chosen. */
    private static String submitted(Document page) {
        return "/consortium?" + ((FormElement) page.selectFirst(".wish-form")).formData().stream()
                .filter(field -> !field.key().matches("must|not"))
                .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
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
    void aNameThatCannotBeIsRefusedAndWhatWasTypedStays() throws Exception {
        String longName = "x".repeat(201);
        for (String target : List.of("/consortium/proposals", save(member, "Kept"))) {
            for (String wishes : target.endsWith("proposals") ? List.of(WISHES) : List.of(WISHES, "")) {
                Document again = Jsoup.parse(hub.perform(post(target).param("name", longName).param("note", "Why <we> fit").param("wishes", wishes)
                        .param("version", "0").with(member)).andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString());
                assertThat(again.select("#name").val()).isEqualTo(longName);
                assertThat(again.select("#note").text()).isEqualTo("Why <we> fit");
                assertThat(again.select("#name-error").text()).isEqualTo("A proposal needs a name of at most 200 letters.");
                assertThat(again.select(".coverage tbody tr")).isNotEmpty();
                assertThat(again.select("form:has(#name)").attr("action")).isEqualTo(target);
            }
        }
    }

    @Test
    void whoChangesAProposalThatSomebodyElseChangedKeepsWhatTheyTyped() throws Exception {
        for (String wishes : List.of("", WISHES)) {
            String path = save(member, "Shared work");
            sent(post(path).param("name", "Theirs").param("version", "0"));
            Document again = Jsoup.parse(hub.perform(post(path).param("name", "Ours").param("note", "Why <we> fit").param("wishes", wishes)
                    .param("version", "0").with(member)).andExpect(status().isConflict()).andReturn().getResponse().getContentAsString());

            assertThat(again.select("#name").val()).isEqualTo("Ours");
            assertThat(again.select("#note").text()).isEqualTo("Why <we> fit");
            assertThat(again.select("#name-error").text()).contains("Theirs");
            assertThat(again.select("form:has(#name) input[name=version]").val()).isEqualTo("1");
        }
    }

    @Test
    void moreWishesThanCanBeLookedThroughAreRefused() throws Exception {
        String all = directory.all().stream().map(institution -> "&must=" + institution.slug() + "&not=" + institution.slug()).collect(Collectors.joining());

        hub.perform(get("/consortium?search=yes" + all).with(member)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aProposalNeedsANameAndAGroup() throws Exception {
        hub.perform(post("/consortium/proposals").param("name", " ").param("wishes", WISHES).with(member)).andExpect(status().isUnprocessableContent());
        hub.perform(post("/consortium/proposals").param("name", "Backwards").param("wishes", "search=yes&least=9&most=4").with(member))
                .andExpect(status().isUnprocessableContent());
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

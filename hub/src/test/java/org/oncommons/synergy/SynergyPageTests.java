package org.oncommons.synergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.FrozenDemoTest;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.MembershipRole;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.survey.AnswerVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@FrozenDemoTest
class SynergyPageTests {

    private static final RequestPostProcessor GUEST = request -> request;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private Synergies synergies;

    private RequestPostProcessor member;

    @BeforeEach
    void someoneOfAurora() {
        await().atMost(Duration.ofMinutes(2)).until(() -> synergies.latest().orElseThrow().parts().contains(MatchPart.MEANING));
        member = visitors.as(scene.somebody("Ann", directory.bySlug("aurora").orElseThrow().id(), MembershipRole.MEMBER).email());
    }

    private Document page(String path, RequestPostProcessor reader) throws Exception {
        return Jsoup.parse(hub.perform(get(path).with(reader)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    @Test
    void theDoorLeadsToTheOwnInstitution() throws Exception {
        assertThat(hub.perform(get("/synergy").with(member)).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/synergy/institutions/aurora");
        assertThat(hub.perform(get("/synergy")).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/synergy/topics");
    }

    @Test
    void theBestPartnersComeFirstWithTheirReasons() throws Exception {
        List<Element> cards = page("/synergy/institutions/aurora", member).select(".match");

        assertThat(cards).hasSize(10);
        assertThat(cards).extracting(card -> Integer.parseInt(card.select(".match-score strong").text())).isSortedAccordingTo((a, b) -> b - a);
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.select(".reasons:not(.reasons-against) li")).hasSizeBetween(1, 3);
            assertThat(card.select(".bars dt")).hasSize(7);
        });
    }

    @Test
    void whatBothWriteInTheirOwnWordsIsPartOfTheScore() throws Exception {
        Document page = page("/synergy/institutions/aurora?meaning=5&take=0&give=0&reciprocity=0&priorities=0&cases=0&breadth=0", member);

        assertThat(page.select(".weights").text()).contains("What both wrote in their own words").doesNotContain("not part of the score");
        assertThat(page.select(".reasons li").text()).contains("You write “").contains("writes “");
    }

    @Test
    void aSwitchedOffPartCountsNothingAndTheAddressKeepsIt() throws Exception {
        Document page = page("/synergy/institutions/aurora?take=0&country=DE", member);

        assertThat(page.selectFirst("#weight-take").val()).isEqualTo("0");
        assertThat(page.select(".match").first().select(".bar-off dt").text()).contains("Gives what is needed");
        assertThat(page.select(".match-name p")).allSatisfy(place -> assertThat(place.text()).contains("Germany"));
        assertThat(page.select(".match-filters input[name=take]").val()).isEqualTo("0");
        assertThat(page.select(".weights input[name=country]").val()).isEqualTo("DE");
    }

    @Test
    void whatIsSetIsAChipThatTakesItAway() throws Exception {
        Document page = page("/synergy/institutions/aurora?take=0&country=DE&name=HAMB", member);

        assertThat(page.select(".chip-set").eachText()).containsExactly("Take away: Name: “HAMB”", "Take away: Germany",
                "Take away: Gives what is needed: 0 (usually 3)");
        assertThat(page.select(".match-name a").eachText()).containsExactly("Elbtor Krebszentrum Hamburg");
        assertThat(page(page.select(".chip-set").first().attr("href"), member).select(".chip-set").eachText())
                .containsExactly("Take away: Germany", "Take away: Gives what is needed: 0 (usually 3)");
        assertThat(page("/synergy/institutions/aurora", member).select(".set-filters")).isEmpty();
    }

    @Test
    void theTopicPageOfACaseIsThatOfItsTopic() throws Exception {
        assertThat(hub.perform(get("/synergy/topics/case-ai").with(member)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/synergy/topics/topic-ai");
    }

    @Test
    void anyInstitutionCanBeChosenWithoutAScript() throws Exception {
        assertThat(hub.perform(get("/synergy/institutions/aurora?institution=clairval&country=DE").with(member)).andReturn().getResponse()
                .getRedirectedUrl()).isEqualTo("/synergy/institutions/clairval?country=DE");
    }

    /** The words that cite an answer lead to the answers to that question; the ones that name a concept lead to who stands where on it. */
    @Test
    void whatAReasonCitesLeadsToTheAnswersBehindIt() throws Exception {
        Document page = page("/synergy/institutions/aurora", member);
        List<Element> reasons = page.select(".reasons:not(.reasons-against) li");

        assertThat(reasons).noneMatch(reason -> reason.text().matches(".*[\\uE000-\\uE002].*"));
        assertThat(page.select(".reasons").text()).contains("You name Contracts and material transfer as something that holds you back (number 2 on the list).");
        for (String href : page.select(".match").first().select(".reasons a").eachAttr("href")) {
            assertThat(href).matches("/synergy/topics/[a-z-]+|/synergy/cases#case-[a-z-]+|/landscape/answers\\?kind=[A-Z]+&concept=[a-z-]+");
            assertThat(page(href.replaceFirst("#.*", ""), member).select("h1").text()).isNotBlank();
        }
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() throws Exception {
        Document page = page("/synergy/institutions/aurora?take=many&order=up&type=NO&show=1", member);

        assertThat(page.selectFirst("#weight-take").val()).isEqualTo("3");
        assertThat(page.select(".empty-state")).hasSize(1);
    }

    @Test
    void anInstitutionThatDidNotAnswerHasNoPage() throws Exception {
        hub.perform(get("/synergy/institutions/nowhere").with(member)).andExpect(status().isNotFound());
    }

    @Test
    void matchesCanBeTakenAlong() throws Exception {
        String csv = hub.perform(get("/synergy/institutions/aurora?format=csv").with(member)).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();

        assertThat(csv.lines()).hasSize(41).first().asString().contains("institution,country,type,score,stability,take_percentile");
    }

    @Test
    void guestsSeeNumbersAndNoNames() throws Exception {
        for (String path : List.of("/synergy/topics", "/synergy/topics/topic-ai", "/synergy/topics/capability-biobank", "/synergy/cases", "/synergy/gaps")) {
            String text = page(path, GUEST).text();
            assertThat(directory.all()).as(path).noneMatch(institution -> text.contains(institution.shortName()));
        }
        assertThat(page("/synergy/cases", GUEST).select(".plain-list").text()).contains("of 41");
    }

    @Test
    void membersSeeWhoWantsToLead() throws Exception {
        assertThat(page("/synergy/cases", member).select("#case-ai .level-line a").eachText()).contains("Zilverduin Kankercentrum Rotterdam");
    }

    /** Every closed answer of the demo, looked for on the pages of the topics it would stand on. */
    @Test
    void answersForCoordinatorsOnlyAreNotQuotedToMembers() throws Exception {
        MatchNetwork network = synergies.latest().orElseThrow();
        String concept = "capability-biobank";
        List<String> closed = network.profiles().profiles().stream().filter(profile -> Supply.strength(profile, concept)
                .filter(value -> value.visibility() == AnswerVisibility.COORDINATORS && value.x() >= 0.75).isPresent()).map(Profile::label).toList();
        List<String> open = page("/synergy/topics/" + concept, member).select("section:contains(Who is strong) tbody tr").eachText();
        List<String> all = page("/synergy/topics/" + concept, visitors.coordinator()).select("section:contains(Who is strong) tbody tr").eachText();

        assertThat(all.size()).isGreaterThanOrEqualTo(open.size() + closed.size());
        assertThat(open).noneMatch(row -> closed.stream().anyMatch(row::startsWith));
    }

    @Test
    void aLongListBeginsWithSomeAndFoldsTheRest() throws Exception {
        Element strong = page("/synergy/topics/topic-resistance", member).selectFirst("section:contains(Who is strong)");

        assertThat(strong.select("> .table-frame tbody tr")).hasSize(8);
        assertThat(strong.select("> details tbody tr")).hasSize(Integer.parseInt(strong.select("h2 .quiet").text()) - 8);
        assertThat(strong.select("> details summary").text()).endsWith("more institutions");
    }

    @Test
    void whatAnInstitutionAnswersAlikeStandsTogether() throws Exception {
        for (Element row : page("/synergy/topics/topic-resistance", member).select("section:contains(Who is strong) tbody tr")) {
            assertThat(row.select(".said").eachText().stream().map(said -> said.substring(0, said.indexOf('”'))).toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    void theCasesDoorIsCurrentOnItsPageAndTheSynergiesDoorIsNot() throws Exception {
        assertThat(page("/synergy/cases", member).select(".doors a[aria-current]").eachText()).containsExactly("Cases");
        assertThat(page("/synergy/topics", member).select(".doors a[aria-current]").eachText()).containsExactly("Synergies");
    }
}

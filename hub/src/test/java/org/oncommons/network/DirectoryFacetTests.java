package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.landscape.Landscapes;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The directory filtered by what institutions offer and are strong in, as far as each reader may know it. */
@HubTest
class DirectoryFacetTests {

    private static final String BIOBANK = "capability-biobank";
    private static final RequestPostProcessor GUEST = request -> request;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Landscapes landscapes;

    @Test
    void showsWhoOffersSomethingAsListMapAndFile() throws Exception {
        List<String> offering = offering(Kind.CAPABILITY, BIOBANK, AnswerVisibility.values());
        String address = "/network?has=offers." + BIOBANK;

        Document page = page(address, visitors.coordinator());

        assertThat(names(page)).containsExactlyInAnyOrderElementsOf(offering).hasSizeBetween(2, 40);
        assertThat(page.select(".map-marker")).hasSize(offering.size());
        assertThat(page.select(".network-chips a").eachAttr("href")).containsExactly("/network");
        assertThat(page.select("#has option[selected]").text()).isEqualTo("Biobank with clinical data");
        assertThat(text(address + "&format=csv", visitors.coordinator()).lines()).hasSize(offering.size() + 1);
        assertThat(text("/network/map.svg?has=offers." + BIOBANK, visitors.coordinator()).split("<title>")).hasSize(offering.size() + 1);
    }

    @Test
    void tellsEachReaderOnlyWhatTheyMayKnow() throws Exception {
        List<String> open = offering(Kind.CAPABILITY, BIOBANK, AnswerVisibility.PUBLIC);
        List<String> shared = offering(Kind.CAPABILITY, BIOBANK, AnswerVisibility.PUBLIC, AnswerVisibility.NETWORK);
        assertThat(open).isNotEmpty().hasSizeLessThan(shared.size());

        String address = "/network?has=offers." + BIOBANK;
        assertThat(names(page(address, GUEST))).isSubsetOf(open);
        assertThat(names(page(address, visitors.as(visitors.someone())))).isSubsetOf(shared).hasSizeGreaterThan(open.size() / 2);
        assertThat(text(address + "&format=csv", GUEST).lines().skip(1)).hasSizeLessThanOrEqualTo(open.size());
    }

    @Test
    void offersNoChoiceThatWouldFindNothing() throws Exception {
        Document page = page("/network", GUEST);
        List<String> choices = page.select("#has option[value~=.]").eachAttr("value");
        assertThat(choices).isNotEmpty();
        for (String choice : choices.subList(0, 5)) {
            assertThat(names(page("/network?has=" + choice, GUEST))).as(choice).isNotEmpty();
        }
        assertThat(choices.size()).isLessThan(page("/network", visitors.coordinator()).select("#has option[value~=.]").size());
    }

    @Test
    void combinesWithTheOtherFiltersAndIgnoresWhatIsNoChoice() throws Exception {
        List<String> strong = offering(Kind.STRENGTH, "cancer-breast", AnswerVisibility.values());
        Document page = page("/network?has=strong.cancer-breast&country=DE", visitors.coordinator());
        assertThat(names(page)).isSubsetOf(strong).isSubsetOf(names(page("/network?country=DE", GUEST)));
        assertThat(page.select(".network-chips a").eachAttr("href")).containsExactly("/network?has=strong.cancer-breast", "/network?country=DE");
        assertThat(names(page("/network?has=offers.magic", GUEST))).hasSize(46);
    }

    @Test
    void aProfileLeadsToItsPartnersWithTheFirstReason() throws Exception {
        Document page = page("/network/institutions/aurora", visitors.coordinator());

        assertThat(page.select("a[href=/synergy/institutions/aurora#match-1]")).hasSize(1);
        assertThat(page.select("li:has(a[href^=/synergy/institutions/aurora#match-]) .small").eachText()).hasSize(3)
                .allSatisfy(reason -> assertThat(reason).contains("Aurora Helsinki"));
        assertThat(page.select("a[href^=/landscape/answers?kind=STRENGTH]")).isNotEmpty();
        assertThat(page("/network/institutions/aurora", GUEST).select("a[href*=#match-], a[href*=kind=NEED]")).isEmpty();
    }

    private List<String> offering(Kind kind, String concept, AnswerVisibility... visible) {
        return landscapes.latest().orElseThrow().profiles().stream()
                .filter(profile -> profile.value(kind, concept).filter(value -> offered(value, visible)).isPresent())
                .map(Profile::label).toList();
    }

    private static boolean offered(Value value, AnswerVisibility... visible) {
        return value.x() >= 0.75 && List.of(visible).contains(value.visibility());
    }

    private static List<String> names(Document page) {
        return page.select("tbody th[scope=row] a").eachText();
    }

    private Document page(String address, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(text(address, visitor));
    }

    private String text(String address, RequestPostProcessor visitor) throws Exception {
        return hub.perform(get(address).with(visitor)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}

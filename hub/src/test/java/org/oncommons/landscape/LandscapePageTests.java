package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.survey.AnswerVisibility.COORDINATORS;
import static org.oncommons.survey.AnswerVisibility.NETWORK;
import static org.oncommons.survey.AnswerVisibility.PUBLIC;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.SmallWave;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class LandscapePageTests {

    /** Far back, so that it is never the newest wave for other tests. */
    private static final int YEAR = 1990;

    private static final String WAVE = "landscape page tests";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Landscapes landscapes;

    @BeforeEach
    void freezeAWave() {
        SmallWave wave = new SmallWave(WAVE);
        for (int number = 0; number < 8; number++) {
            String slug = "map-test-" + number;
            wave.institution(slug, number < 4 ? "DE" : "FR", number < 5 ? InstitutionType.CANCER_CENTRE : InstitutionType.OTHER);
            if (number < 7) {
                wave.answers(slug, true, SmallWave.rated(number == 0 ? PUBLIC : number < 4 ? NETWORK : COORDINATORS, String.valueOf(number % 5), "2"),
                        SmallWave.ranked(number % 2 == 0 ? "ai" : "late", "resistance"));
            }
        }
        SnapshotFixture.freeze(wave, YEAR, database, json);
    }

    private static UUID id() {
        return SmallWave.id(WAVE);
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get("/landscape" + path).param("wave", id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/strengths", "/obstacles", "/needs", "/priorities", "/heat-map", "/countries", "/countries/DE", "/compare", "/questions", "/methods",
        "/institutions/map-test-0", "/institutions/map-test-7"})
    void showsEveryPartToGuestsAndCoordinators(String path) throws Exception {
        hub.perform(page(path)).andExpect(status().isOk());
        hub.perform(page(path).with(visitors.coordinator())).andExpect(status().isOk());
    }

    @Test
    void leadsFromEveryRowOfAPictureToTheAnswersBehindIt() throws Exception {
        Document strengths = document(page("/strengths").with(visitors.coordinator()));
        String href = strengths.select(".plot-wide a").first().attr("href");

        assertThat(href).startsWith("/landscape/answers?");
        Document answers = document(get(href).with(visitors.coordinator()));
        assertThat(answers.select("tbody tr")).hasSize(7);
    }

    @Test
    void showsGuestsOnlyAnswersThatTheirInstitutionsMadePublic() throws Exception {
        Document answers = document(page("/answers").param("kind", "STRENGTH").param("concept", SmallWave.IMAGING));

        assertThat(answers.select("tbody tr th").eachText()).containsExactly("Institution map-test-0");
        assertThat(answers.text()).contains("6 more answers");
    }

    @Test
    void neverShowsMembersAnAnswerForCoordinators() throws Exception {
        Document answers = document(page("/answers").param("kind", "STRENGTH").param("concept", SmallWave.IMAGING)
                .with(visitors.as(visitors.someone())));

        assertThat(answers.select("tbody tr th").eachText()).doesNotContain("Institution map-test-4", "Institution map-test-5");
    }

    @Test
    void withholdsACombinationOfFiltersFromGuestsOnEveryPage() throws Exception {
        hub.perform(page("/priorities").param("country", "FR").param("type", "OTHER"))
                .andExpect(content().string(Matchers.containsString("Withheld")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("plot-wide"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/strengths", "/priorities", "/heat-map", "/compare", "/answers?kind=STRENGTH&concept=area-imaging", "/report.pdf",
        "/questions", "/answers?kind=STRENGTH&concept=area-imaging&format=csv", "/heat-map?format=csv"})
    void tellsNobodyWhoIsStrongInWhatThroughAFilter(String path) throws Exception {
        String separator = path.contains("?") ? "&" : "?";
        String strong = path + separator + "country=FR&cancer=" + SmallWave.IMAGING;
        String notStrong = path + separator + "country=DE&type=OTHER&cancer=" + SmallWave.IMAGING;

        for (String part : List.of(strong, notStrong)) {
            assertThat(document(page(part), 403).text()).contains("This part of the network is not shown").doesNotContain("Institution map-test", "0 answers", "1 of");
        }
        hub.perform(page(strong).with(visitors.coordinator())).andExpect(status().isOk());
    }

    @Test
    void namesTheInstitutionsThatDidNotAnswerToCoordinatorsOnly() throws Exception {
        hub.perform(page("")).andExpect(content().string(Matchers.not(Matchers.containsString("Institution map-test-7"))));
        hub.perform(page("").with(visitors.coordinator())).andExpect(content().string(Matchers.containsString("Institution map-test-7")));
    }

    @Test
    void everyPictureHasItsTableAndItsDownloads() throws Exception {
        Document strengths = document(page("/strengths"));

        assertThat(strengths.select("figure.picture")).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.select("table.data tbody tr")).isNotEmpty();
            assertThat(figure.select("a[download]")).hasSize(4);
        });
        for (String href : strengths.select("figure.picture a[download]").eachAttr("href")) {
            hub.perform(get(href)).andExpect(status().isOk()).andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")));
        }
    }

    @Test
    void saysOnceHowAPageWasComputed() throws Exception {
        Document page = Jsoup.parse(hub.perform(page("/obstacles")).andReturn().getResponse().getContentAsString());

        assertThat(page.select("main details.how > summary:contains(How was this computed?)")).hasSize(1);
    }

    @Test
    void printsAReport() throws Exception {
        byte[] report = hub.perform(page("/report.pdf")).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();

        assertThat(new String(report, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void keepsTheMapAndMakesItAgainOnlyWhenItsInputsChange() throws Exception {
        EcosystemProfiles profiles = landscapes.profiles(id()).orElseThrow();
        Landscape made = landscapes.map(profiles);

        String stored = database.sql("SELECT content FROM landscape.map WHERE wave = ? AND inputs = ?").params(id(), made.inputs())
                .query(String.class).single();
        assertThat(json.readValue(stored, Landscape.class)).isEqualTo(made);
    }

    @Test
    void knowsNoWaveThatWasNeverFrozen() throws Exception {
        hub.perform(get("/landscape").param("wave", UUID.randomUUID().toString())).andExpect(status().isNotFound());
        hub.perform(get("/landscape").param("wave", "nonsense")).andExpect(status().isBadRequest());
    }

    private Document document(MockHttpServletRequestBuilder request) throws Exception {
        return document(request, 200);
    }

    private Document document(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(hub.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }
}

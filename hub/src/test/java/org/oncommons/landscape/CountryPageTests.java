package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.survey.AnswerVisibility.COORDINATORS;
import static org.oncommons.survey.AnswerVisibility.NETWORK;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.MembershipRole;
import org.oncommons.profiles.SmallWave;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Four institutions of Germany and four of France answered, two of Portugal, and one of Portugal did not. */
@HubTest
class CountryPageTests {

    private static final String WAVE = "country page tests";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void freezeAWave() {
        SmallWave wave = new SmallWave(WAVE);
        for (int number = 0; number < 11; number++) {
            String slug = "country-test-" + number;
            wave.institution(slug, number < 4 ? "DE" : number < 8 ? "FR" : "PT", InstitutionType.CANCER_CENTRE);
            if (number < 10) {
                wave.answers(slug, true, SmallWave.rated(number == 9 ? COORDINATORS : NETWORK, number < 4 ? "4" : "1", "2"),
                        SmallWave.ranked(number % 2 == 0 ? "ai" : "late", "resistance"));
            }
        }
        SnapshotFixture.freeze(wave, 1991, database, json);
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get("/landscape/countries" + path).param("wave", SmallWave.id(WAVE).toString());
    }

    @Test
    void listsTheCountriesWithWhoAnsweredOfWhoWasAsked() throws Exception {
        Document list = document(page(""));

        assertThat(list.select("tbody tr th").eachText()).containsExactly("France", "Germany", "Portugal");
        assertThat(list.select("tbody tr").get(2).text()).contains("2 of 3").contains("withheld");
    }

    @Test
    void showsACountryBesideTheNetworkWithIntervalsAndNumbers() throws Exception {
        Document germany = document(page("/DE"));

        String imaging = germany.select("table.data tr:contains(imaging)").stream().map(row -> row.text()).findFirst().orElse("");
        assertThat(imaging).contains("1.00").contains("n 10");
        assertThat(germany.select(".name-list a").eachText()).hasSize(4);
    }

    @Test
    void withholdsACountryOfTwoInEveryFormFromGuestsAndShowsThatItDoes() throws Exception {
        Document portugal = document(page("/PT"));
        String table = text(page("/PT").param("format", "csv"));

        assertThat(portugal.select(".withheld")).isNotEmpty();
        assertThat(portugal.select("figure.picture")).isEmpty();
        assertThat(table).contains("withheld").doesNotContain("0.25");
    }

    @Test
    void showsCoordinatorsEveryCountryAndWhoIsSilent() throws Exception {
        Document portugal = document(page("/PT").with(visitors.coordinator()));

        assertThat(portugal.select("figure.picture")).isNotEmpty();
        assertThat(portugal.text()).contains("Institution country-test-10");
        assertThat(document(page("/PT")).text()).doesNotContain("Institution country-test-10");
    }

    @Test
    void showsRepresentativesTheirOwnInstitutionWhereTheCountryIsWithheld() throws Exception {
        Somebody representative = scene.somebody("Paula", SmallWave.id("country-test-9"), MembershipRole.REPRESENTATIVE);

        Document portugal = document(page("/PT").with(visitors.as(representative.email())));

        assertThat(portugal.select("figure.picture .mark-mine")).isNotEmpty();
        assertThat(portugal.select("figure.picture .plot-wide .mark-estimate")).isEmpty();
    }

    @Test
    void neverOrdersWithheldRowsByWhatIsWithheld() throws Exception {
        Somebody representative = scene.somebody("Pedro", SmallWave.id("country-test-9"), MembershipRole.REPRESENTATIVE);

        Document portugal = document(page("/PT").with(visitors.as(representative.email())));

        assertThat(portugal.select("#strength-research-area tbody th").eachText()).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void printsAReportOfTheCountry() throws Exception {
        byte[] report = hub.perform(page("/DE/report.pdf")).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();

        assertThat(new String(report, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void leadsThereFromTheInstitutionAndFromTheFilter() throws Exception {
        Document institution = document(get("/landscape/institutions/country-test-0").param("wave", SmallWave.id(WAVE).toString()));
        Document filtered = document(get("/landscape/strengths").param("wave", SmallWave.id(WAVE).toString()).param("country", "DE"));

        assertThat(institution.select("a[href^=/landscape/countries/DE]")).isNotEmpty();
        assertThat(filtered.select("a[href^=/landscape/countries/DE]")).isNotEmpty();
    }

    @Test
    void knowsNoCountryThatNobodyIsFrom() throws Exception {
        hub.perform(page("/XX")).andExpect(status().isNotFound());
        hub.perform(page("/de")).andExpect(status().isNotFound());
    }

    private Document document(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(text(request));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return hub.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

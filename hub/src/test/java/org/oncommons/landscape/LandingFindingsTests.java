package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.FrozenDemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the map tells every guest on the first page. */
@FrozenDemoTest
class LandingFindingsTests {

    @Autowired
    private MockMvc hub;

    @Test
    void tellsGuestsTheFirstTopicWithHowManyPutItThere() throws Exception {
        Document landing = landing();

        assertThat(landing.select("#says ~ .columns .big-figure").eachText()).contains("De-escalation studies", "Imaging research");
        assertThat(landing.select("#says ~ .columns .card").first().text()).contains("41 institutions in 22 countries");
    }

    @Test
    void leadsFromEachFindingToTheNumbersBehindIt() throws Exception {
        for (String href : landing().select("#says ~ .columns a").eachAttr("href")) {
            assertThat(hub.perform(get(href)).andReturn().getResponse().getStatus()).isEqualTo(200);
        }
    }

    private Document landing() throws Exception {
        return Jsoup.parse(hub.perform(get("/")).andReturn().getResponse().getContentAsString());
    }
}

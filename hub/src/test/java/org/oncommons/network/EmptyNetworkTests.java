package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.EmptyHubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@EmptyHubTest
class EmptyNetworkTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Test
    void theLandingPageLeadsTheCoordinatorToTheFirstInstitution() throws Exception {
        String html = hub.perform(get("/").with(visitors.coordinator())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(html).select(".empty-state a").attr("href")).isEqualTo("/network/administration/institutions/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/network", "/network/people?search=nobody-at-all", "/network/effort", "/network/me", "/network/administration/institutions",
        "/network/administration/work-packages"
    })
    void emptyPagesTeach(String address) throws Exception {
        String html = hub.perform(get(address).with(visitors.coordinator())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(html).select(".empty-state p, .card h2").eachText()).isNotEmpty();
    }
}

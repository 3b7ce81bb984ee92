package org.oncommons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.FrozenDemoTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@FrozenDemoTest
class ProblemPageTests {

    private static final String NOWHERE = "/synergy/institutions/nowhere";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        return hub.perform(request.with(visitors.coordinator())).andExpect(status().is(status)).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(answer(request, status).getContentAsString());
    }

    @ParameterizedTest
    @CsvSource({"403,This is not open to you", "404,There is nothing here", "405,That did not work", "413,That did not work",
        "500,Something broke on our side", "503,Something broke on our side"})
    void whatTheServerRefusesIsShownAsAPageOfTheHouse(int status, String title) throws Exception {
        Document page = page(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status), status);

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".top-bar")).hasSize(1);
        assertThat(page.select(".problem p").first().text()).isNotBlank();
    }

    @Test
    void whatIsTooLargeIsToldHowMuchIsAccepted() throws Exception {
        Document page = page(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413), 413);

        assertThat(page.select(".problem p").text()).contains("at most 50 MB", "Nothing was saved");
    }

    @Test
    void aFailureOfOursHasAReferenceAndNeverItsMessage() throws Exception {
        String text = page(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the password of the database")), 500).text();

        assertThat(text).containsPattern("name the reference [0-9a-f]{8}\\.").doesNotContain("password of the database");
    }

    @Test
    void programsGetAProblemDocument() throws Exception {
        MockHttpServletResponse answer = answer(get(NOWHERE).accept(MediaType.APPLICATION_JSON), 404);

        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString()).contains("\"urn:oncommons:problem:not-found\"");
    }

    @Test
    void aPartOfAPageGetsAFragment() throws Exception {
        assertThat(answer(get(NOWHERE).header("HX-Request", "true"), 404).getContentAsString()).contains("role=\"alert\"").doesNotContain("<html");
    }

    @Test
    void theProblemLeadsBackToThePageBefore() throws Exception {
        Document page = page(get(NOWHERE).header(HttpHeaders.REFERER, "http://localhost/synergy/topics?few=yes"), 404);

        assertThat(page.select(".problem a").first().attr("href")).isEqualTo("/synergy/topics?few=yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/synergy", "http://localhost//elsewhere.example", "not an address", "http://localhost" + NOWHERE})
    void theProblemLeadsBackToNoOtherSiteAndNotToItself(String referer) throws Exception {
        assertThat(page(get(NOWHERE).header(HttpHeaders.REFERER, referer), 404).select(".problem a").eachAttr("href")).containsExactly("/");
    }
}

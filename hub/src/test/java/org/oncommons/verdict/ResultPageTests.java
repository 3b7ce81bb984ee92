package org.oncommons.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class ResultPageTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void thePublishedResultOfProspectIsNonInferiorInBothSets() throws Exception {
        Document page = page(get("/verdict"), HttpStatus.OK);
        assertThat(page.select(".verdict-main h2").text()).isEqualTo("Non-inferior");
        assertThat(page.select("figure tbody tr")).hasSize(2);
        assertThat(page.select("figure tbody tr").first().text()).startsWith("Intention to treat Non-inferior 0.92 0.74 to 1.14");
        assertThat(page.select("figure svg.plot-wide .plot-bound-words").text()).isEqualTo("Margin 1.29");
        assertThat(page.select("figure svg.plot-wide .plot-none-words").text()).isEqualTo("No difference 1.00");
        assertThat(page.select(".derivation").text()).contains("JAMA 308 (2012) 2594");
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 0.5, 0.9, 0.7, 0.5, 0.9, Superior, say the same",
        "1.0, 0.9, 1.2, 1.0, 0.9, 1.2, Non-inferior, say the same",
        "1.15, 1.06, 1.24, 1.1, 0.97, 1.24, 'Non-inferior, but statistically worse', say the same",
        "1.1, 0.8, 1.5, 1.1, 0.8, 1.5, Inconclusive, say the same",
        "1.3, 1.1, 1.6, 1.3, 1.1, 1.6, 'Inconclusive, and statistically worse', say the same",
        "1.6, 1.4, 1.9, 1.6, 1.4, 1.9, Inferior, say the same",
        "1.0, 0.9, 1.2, 1.1, 0.8, 1.5, Inconclusive, Only intention to treat shows",
        "1.1, 0.8, 1.5, 1.0, 0.9, 1.2, Inconclusive, Only the per-protocol set shows",
        "0.7, 0.5, 0.9, 1.0, 0.9, 1.2, Non-inferior, only one shows that less treatment does better",
        "1.6, 1.4, 1.9, 1.1, 0.8, 1.5, 'Inconclusive, and statistically worse', Neither analysis set shows",
        "1.0, 0.9, 1.2, '', '', '', Inconclusive, The per-protocol result is missing"})
    void bothSetsTogetherMakeTheVerdict(String itt, String ittLow, String ittHigh, String pp, String ppLow, String ppHigh, String verdict,
            String agreement) throws Exception {
        Document page = page(ratio(itt, ittLow, ittHigh).param("perProtocol.estimate", pp).param("perProtocol.lower", ppLow)
                .param("perProtocol.upper", ppHigh).param("perProtocol.level", "0.95"), HttpStatus.OK);
        assertThat(page.select(".verdict-main h2").text()).isEqualTo(verdict);
        assertThat(page.select(".verdict-main").text()).contains(agreement);
    }

    @Test
    void theEffectIsShownInPatientsAtTheControlRate() throws Exception {
        Document page = page(ratio("1.07", "0.93", "1.24").param("controlRate", "80 %").param("horizon", "4 years"), HttpStatus.OK);
        assertThat(page.select(".verdict-two").text()).contains("Of 1,000 patients with standard treatment, 800 are without the event after 4 years.")
                .contains("12 fewer by the estimate").contains("from 13 more to 41 fewer").contains("The margin allows 43 fewer.")
                .contains("about 80 are well after 4 years").contains("about 79 of 100");
    }

    @Test
    void aDifferenceIsTypedInPercentagePoints() throws Exception {
        Document page = page(get("/verdict").param("measure", "SURVIVAL_DIFFERENCE").param("margin", "4 %").param("alpha", "0.05")
                .param("intentionToTreat.estimate", "0,35 %").param("intentionToTreat.lower", "-1.62 %").param("intentionToTreat.upper", "2.32 %")
                .param("intentionToTreat.level", "90 %").param("controlRate", "0.9783"), HttpStatus.OK);
        assertThat(page.select("figure tbody tr").text()).contains("0.4 points -1.6 to 2.3 90 %");
        assertThat(page.select("[name=intentionToTreat.estimate]").val()).isEqualTo("0,35 %");
    }

    @Test
    void patientsNeverReadDeEscalation() throws Exception {
        String words = page(get("/verdict"), HttpStatus.OK).select(".verdict-two").text().toLowerCase();
        assertThat(words).contains("for patients").doesNotContain("escalat").doesNotContain("inferior");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "margin | 0.9 | give a number above 1",
        "margin | -0.1 | margin is -0.1",
        "alpha | 0.7 | alpha is 0.7",
        "intentionToTreat.estimate | 1.4 | does not enclose the estimate",
        "intentionToTreat.lower | 1.5 | does not enclose the estimate",
        "intentionToTreat.upper | NaN | no number",
        "intentionToTreat.level | 1.2 | level is 1.2",
        "controlRate | 1.2 | controlRate is 1.2",
        "margin | '' | margin is missing",
        "margin | '<script>alert(1)</script>' | no number"})
    void wrongInputIsKeptAndASentenceSaysWhatToChange(String field, String value, String sentence) throws Exception {
        Document page = page(ratio("1.0", "0.9", "1.2").param("controlRate", "0.8").with(request -> {
            request.setParameter(field, value);
            return request;
        }), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select("[role=alert]").text()).contains(sentence).endsWith(".");
        assertThat(page.getElementById(field).val()).isEqualTo(value);
        assertThat(page.select(".field-wrong")).isNotEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void aDifferenceThatIsNoShareIsRefused() throws Exception {
        Document page = page(ratio("0.4", "-1.6", "2.3").with(request -> {
            request.setParameter("measure", "SURVIVAL_DIFFERENCE");
            return request;
        }), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select("[role=alert]").text()).contains("write 1.25 % or 0.0125");
    }

    @Test
    void pictureAndTableCanBeTakenAlong() throws Exception {
        assertThat(new String(file("svg"), StandardCharsets.UTF_8)).startsWith("<svg").contains("Margin 1.25").contains("Intention to treat");
        assertThat(file("png")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new String(file("csv"), StandardCharsets.UTF_8)).contains("intention to treat,HAZARD_RATIO,1.07").contains(",NON_INFERIOR,");
        mvc.perform(get("/verdict").param("format", "exe")).andExpect(status().isNotFound());
        mvc.perform(get("/verdict").param("format", "svg").param("margin", "0")).andExpect(status().isUnprocessableEntity());
    }

    private byte[] file(String format) throws Exception {
        return mvc.perform(ratio("1.07", "0.93", "1.24").param("format", format)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
    }

    /** By intention to treat, margin 1.25. */
    private static MockHttpServletRequestBuilder ratio(String estimate, String lower, String upper) {
        return get("/verdict").param("measure", "HAZARD_RATIO").param("margin", "1.25").param("alpha", "0.025")
                .param("intentionToTreat.estimate", estimate).param("intentionToTreat.lower", lower).param("intentionToTreat.upper", upper)
                .param("intentionToTreat.level", "0.95");
    }

    private Document page(MockHttpServletRequestBuilder request, HttpStatus expected) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(expected.value())).andReturn().getResponse().getContentAsString());
    }
}

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
class ValuePageTests {

    @Autowired
    private MockMvc mvc;

    /** 30,000 € a QALY: -0.03 QALYs are 900 € lost, 3,000 € are saved. */
    @Test
    void whatIsSavedIsWeighedAgainstWhatIsLost() throws Exception {
        Document page = page(question(), HttpStatus.OK);
        assertThat(page.select(".verdict-main h2").text()).startsWith("Worth it: 2,100 € of net benefit for each patient");
        assertThat(page.select("#plane").text()).contains("saves 100,000 € for each QALY lost; at least 30,000 € must be saved")
                .contains("a larger ratio is a better one");
        assertThat(page.select("#budget tbody tr").last().text()).isEqualTo("3 700 2,100,000 € 3,600,000 €");
        assertThat(page.select("#pay-back").text()).contains("after 6.8 years");
        assertThat(page.select(".derivation").text()).contains("Stinnett and Mullahy").contains("Raiffa and Schlaifer");
        assertThat(page.select("#discount").val()).isEqualTo("3 %");
    }

    @Test
    void aLossThatWeighsMoreTurnsTheAnswer() throws Exception {
        Document page = page(question().param("qalyDifference", "-0.08").param("lossAversion", "2"), HttpStatus.OK);
        assertThat(page.select(".verdict-main h2").text()).startsWith("Not worth it as believed today");
        assertThat(page.select("#plane").text()).contains("saves 37,500 € for each QALY lost; at least 60,000 € must be saved");
    }

    @Test
    void lessTreatmentThatCostsMoreNeverPaysBackAndIsNoError() throws Exception {
        Document page = page(question().param("costLess", "13000").param("qalyDifference", "0.1"), HttpStatus.OK);
        assertThat(page.select("#pay-back").text()).contains("no trial of it pays back in money");
        assertThat(page.select("#plane").text()).contains("costs 10,000 € for each QALY gained");
        assertThat(page(question().param("costLess", "13000").param("of", "YEARS"), HttpStatus.OK).select("#sensitivity").text())
                .contains("does not exist");
    }

    @Test
    void theNumberThatMovesTheResultMostComesFirst() throws Exception {
        Document page = page(question(), HttpStatus.OK);
        assertThat(page.select("#sensitivity tbody tr").first().text()).isEqualTo("Standard treatment -300 € 4,500 €");
        assertThat(page.select("#sensitivity .chip[aria-current]").text()).isEqualTo("Net benefit for a patient");
        assertThat(page(question().param("of", "YEARS"), HttpStatus.OK).select("#sensitivity").text()).contains("Chance of a positive result")
                .doesNotContain("Worth of a QALY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "costStandard | -1 | costStandard is -1",
        "threshold | 0 | threshold is 0",
        "correlation | 1 | correlation is 1",
        "uptake | 0.1; 1.4 | uptake is 1.4",
        "uptake | 0.4; 0 | uptake ends with nobody",
        "positive | NaN | no number",
        "delayYears | 20 | reports after 20 years",
        "trialCost | '' | trialCost is missing",
        "currency | <script>alert(1)</script>01234567890123456789 | The currency is",
        "eligibleAYear | 1e400 | eligibleAYear"})
    void wrongNumbersAreKeptAndASentenceSaysWhatToChange(String field, String value, String sentence) throws Exception {
        Document page = page(question().with(request -> {
            request.setParameter(field, value);
            return request;
        }), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select("[role=alert]").text()).contains(sentence).endsWith(".");
        assertThat(page.getElementById(field).val()).isEqualTo(value);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void everythingCanBeTakenAlong() throws Exception {
        assertThat(new String(file("csv", ""), StandardCharsets.UTF_8)).contains("net benefit,net_benefit,2100").contains("input,threshold,30000");
        assertThat(new String(file("pdf", ""), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        for (String picture : new String[] {"plane", "acceptability", "budget", "sensitivity"}) {
            assertThat(new String(file("svg", picture), StandardCharsets.UTF_8)).as(picture).startsWith("<svg");
        }
        assertThat(file("png", "plane")).startsWith(0x89, 'P', 'N', 'G');
        mvc.perform(get("/verdict/value").param("format", "svg").param("picture", "none")).andExpect(status().isNotFound());
        mvc.perform(get("/verdict/value").param("format", "csv").param("costLess", "x")).andExpect(status().isUnprocessableEntity());
    }

    private byte[] file(String format, String picture) throws Exception {
        return mvc.perform(question().param("format", format).param("picture", picture)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
    }

    private static MockHttpServletRequestBuilder question() {
        return get("/verdict/value").with(request -> {
            String[][] usual = {{"costStandard", "12000"}, {"costLess", "9000"}, {"costError", "800"}, {"qalyDifference", "-0.03"}, {"qalyError", "0.05"},
                {"correlation", "0.3"}, {"threshold", "30000"}, {"lossAversion", "1"}, {"eligibleAYear", "1000"}, {"uptake", "10 %; 40 %; 70 %"},
                {"trialCost", "3000000"}, {"positive", "80 %"}, {"delayYears", "5"}, {"deviation", "15000"}, {"controlPatients", "900"},
                {"experimentalPatients", "900"}, {"years", "15"}, {"discount", "3 %"}, {"currency", "EUR"}};
            for (String[] one : usual) {
                if (request.getParameter(one[0]) == null) {
                    request.setParameter(one[0], one[1]);
                }
            }
            return request;
        });
    }

    private Document page(MockHttpServletRequestBuilder request, HttpStatus expected) throws Exception {
        return Jsoup.parse(mvc.perform(request).andExpect(status().is(expected.value())).andReturn().getResponse().getContentAsString());
    }
}

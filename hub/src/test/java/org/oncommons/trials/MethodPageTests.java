package org.oncommons.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class MethodPageTests {

    private static final String SCORE = "/trials/methods/proportions-farrington-manning";

    @Autowired
    private MockMvc mvc;

    @Test
    void everyMethodHasAPageThatComputesItsExample() throws Exception {
        assertThat(TrialMethods.all()).isNotEmpty();
        for (var method : TrialMethods.all()) {
            Document page = page("/trials/methods/" + method.name(), HttpStatus.OK);
            assertThat(page.select(".design-main strong").text().isBlank()).as(method.name()).isEqualTo(TrialMethods.takesLong(method));
            assertThat(page.select("form.design-form .field")).hasSameSizeAs(InputField.of(method.inputs()));
        }
        assertThat(page("/trials", HttpStatus.OK).select(".method-list a")).hasSameSizeAs(TrialMethods.all());
    }

    @Test
    void theAddressIsTheDesign() throws Exception {
        Document page = page(SCORE + "?controlRate=0,1&experimentalRate=0.1&margin=0.05&vary=margin", HttpStatus.OK);
        assertThat(page.select(".design-main strong").text()).isEqualTo("1,162");
        assertThat(page.select("[name=controlRate]").val()).isEqualTo("0,1");
        assertThat(page.select("[name=alpha]").val()).isEqualTo("0.025");
        assertThat(page.select(".chip[aria-current]").eachText()).containsExactly("Margin", "Patients to recruit");
        assertThat(page.select(".picture-table tbody tr").size()).isGreaterThan(30);
        assertThat(page.select(".derivation").text()).contains("Statistics in Medicine 9 (1990) 1447").contains("95 % two-sided interval");
    }

    @Test
    void aResultIsShownThatDependsOnTheAssumptionUnlessTheReaderWantsAnother() throws Exception {
        String rates = "/trials/methods/margin-at-rates";
        assertThat(page(rates, HttpStatus.OK).select(".chip[aria-current]").eachText())
                .as("the difference itself stays").containsExactly("Control rate", "Margin as hazard ratio");
        assertThat(page(rates + "?vary=months&show=oddsRatio", HttpStatus.OK).select(".chip[aria-current]").eachText())
                .containsExactly("Months", "Margin as odds ratio");
    }

    @Test
    void theLargestAnswerableValuesOfAnAssumptionAreLookedAtClosely() throws Exception {
        Document page = page("/trials/methods/survival-schoenfeld", HttpStatus.OK);
        List<String> events = page.select(".picture").last().select("tbody tr td:last-child").eachText();
        assertThat(events).hasSizeGreaterThan(30);
        assertThat(events.stream().filter("none"::equals).count()).isLessThan(3);
    }

    @Test
    void curvesAreDrawnAndTheirTablesCanBeTakenAlong() throws Exception {
        Document page = page("/trials/methods/sequential-design", HttpStatus.OK);
        assertThat(page.select(".picture svg.plot-wide")).hasSize(3);
        assertThat(page.select(".picture .line-label").eachText()).contains("Futility: z below", "Non-inferiority shown");

        Document formulas = page("/trials/methods/proportions-formulas", HttpStatus.OK);
        assertThat(formulas.select(".design-table tbody th").eachText()).containsExactly("With known endpoint", "To recruit");
        String link = formulas.select(".downloads a").first().attr("href");
        String file = mvc.perform(get(URI.create(link))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(file.lines().skip(1).map(line -> line.split(",")[0])).containsExactly("With known endpoint", "To recruit");
        mvc.perform(get(SCORE).param("table", "none").param("format", "csv")).andExpect(status().isNotFound());
    }

    @Test
    void whatHasNoAnswerSaysWhatToChangeAndKeepsWhatWasTyped() throws Exception {
        Document page = page(SCORE + "?controlRate=0.1&experimentalRate=0.3&margin=0.05", HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select("[role=alert]").text()).contains("raise the margin");
        assertThat(page.select(".field-wrong [name=margin]").val()).isEqualTo("0.05");
        assertThat(page.select("[name=experimentalRate]").val()).isEqualTo("0.3");
        assertThat(page.select(".design-main")).isEmpty();
    }

    @Test
    void hostileInputIsRefusedWithASentence() throws Exception {
        for (String value : new String[] {"NaN", "1e400", "-1", "<script>alert(1)</script>", "0.05; drop", "[[[["}) {
            Document page = Jsoup.parse(mvc.perform(get(SCORE).param("controlRate", value).param("experimentalRate", "0.1").param("margin", "0.05"))
                    .andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString());
            assertThat(page.select("[role=alert]").text()).as(value).endsWith(".");
            assertThat(page.select("script:not([src])")).isEmpty();
        }
        mvc.perform(get(SCORE).param("controlRate", "0.1\u0000")).andExpect(status().isBadRequest());
        mvc.perform(get(SCORE).param("controlRate", "1".repeat(30_000))).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/trials/methods/none")).andExpect(status().isNotFound());
    }

    private Document page(String path, HttpStatus expected) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andExpect(status().is(expected.value())).andReturn().getResponse().getContentAsString());
    }
}

package org.oncommons.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.protocols.StudyScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class DossierPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    private StudyScene scene;
    private String dossier;

    @BeforeEach
    void startAStudy() throws Exception {
        scene = new StudyScene(hub, visitors);
        dossier = "/dossier/" + scene.id;
    }

    @Test
    void anEmptyRecordSaysWhatIsMissing() throws Exception {
        Document page = scene.page(scene.author, dossier, HttpStatus.OK);

        assertThat(page.select("main .card li a").eachText()).contains("Margin", "Event rate with standard treatment", "Alpha, one-sided");
        assertThat(page.select("#rates")).isEmpty();
        assertThat(page.select(".dossier-count").text()).startsWith("No kind of reason can be checked yet");
    }

    /** The published case: 3 points at 80 % free of disease are a hazard ratio of 1.171; at 90.3 % they are 1.331. */
    @Test
    void theMarginIsShownAtTheRateThatReallyOccurred() throws Exception {
        scene.fillForReview();

        Document plan = scene.page(scene.author, dossier, HttpStatus.OK);
        assertThat(plan.select(".numbers").text()).contains("3 points", "1.171");

        Document page = scene.page(scene.author, dossier + "?rate=9,7", HttpStatus.OK);
        List<String> ratios = page.select("#dossier-rates tbody tr").get(1).select("td").eachText();
        assertThat(ratios.getFirst()).isEqualTo("1.331");
        assertThat(ratios.get(1)).isEqualTo("1.171");
        assertThat(page.select("#dossier-rates svg")).isNotEmpty();
        assertThat(page.select("[name=rate]").val()).isEqualTo("9.7");
    }

    @Test
    void theNumbersBehindTheCurvesAreTakenAlong() throws Exception {
        assertThat(scene.get(scene.author, dossier + "?format=csv").getStatus()).isEqualTo(404);
        scene.fillForReview();

        String numbers = scene.get(scene.author, dossier + "?format=csv").getContentAsString();
        assertThat(numbers.lines()).hasSize(1 + 3 * 41);
        assertThat(numbers).contains("control_rate,kept,difference", "fixed-absolute", "frontier");
        assertThat(scene.get(scene.other, dossier + "?format=csv").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoRateIsRefusedWithASentence() throws Exception {
        scene.fillForReview();
        for (String rate : List.of("0", "100", "many", "-3", "NaN", "1e1")) {
            assertThat(scene.page(scene.author, dossier + "?rate=" + rate, HttpStatus.UNPROCESSABLE_CONTENT).select("[role=alert]").text())
                    .as(rate).endsWith(".");
        }
    }

    @Test
    void aReasonThatThePlannedMarginGoesBeyondIsMarked() throws Exception {
        scene.fillForReview();
        scene.fill("margin", Map.of("value.patients-margin", "0.02", "source.patients-margin", "Interviews"));

        Document page = scene.page(scene.author, dossier, HttpStatus.OK);
        assertThat(page.select(".dossier-arguments .state-warn").text()).isEqualTo("The planned margin is larger");
        assertThat(page.select(".dossier-count").text()).startsWith("2 kinds of reasons can be checked");
    }

    @Test
    void dissentIsRecordedByWhoeverMayReadAndStays() throws Exception {
        assertThat(scene.send(scene.other, dossier + "/dissents", Map.of("text", "Too much.")).getStatus()).isEqualTo(404);
        scene.send(scene.author, "/protocols/" + scene.id + "/visibility", Map.of("visibility", "NETWORK", "version", "0"));

        assertThat(scene.send(scene.other, dossier + "/dissents", Map.of("text", "Three points are too much.")).getStatus()).isEqualTo(302);
        assertThat(scene.send(scene.other, dossier + "/dissents", Map.of("text", " ")).getStatus()).isEqualTo(422);
        assertThat(scene.page(scene.author, dossier, HttpStatus.OK).select("#dissent .record-text").text()).isEqualTo("Three points are too much.");
    }

    @Test
    void theSheetForPatientsCountsPeopleAndNeverSaysTheWord() throws Exception {
        scene.fillForReview();
        scene.fill("about", Map.of("value.title-scientific", "De-escalation of antibodies", "value.lay-summary", "Half a year may be enough."));
        scene.fill("treatment", Map.of("value.rescue-rule", "Re-escalation after failed de-escalation"));

        Document sheet = scene.page(scene.author, dossier + "/sheet", HttpStatus.OK);
        assertThat(sheet.select(".sheet").text()).contains("Half a year may be enough.", "about 20 of 100 people", "within 4 years", "more than 23 of 100");
        assertThat(sheet.select("circle.person-1")).hasSize(20);
        assertThat(sheet.select("circle.person-2")).hasSize(3);
        assertThat(sheet.select("main").text().toLowerCase()).doesNotContain("escalat");

        MockHttpServletResponse paper = scene.get(scene.author, dossier + "/sheet.pdf");
        assertThat(new String(paper.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aRareEventIsCountedAmongAThousand() throws Exception {
        scene.fillForReview();
        scene.fill("design", Map.of("value.control-rate", "0.012"));
        scene.fill("margin", Map.of("value.margin", "0.005"));

        assertThat(scene.page(scene.author, dossier + "/sheet", HttpStatus.OK).select(".sheet").text()).contains("about 12 of 1,000 people", "more than 17 of 1,000");
    }
}

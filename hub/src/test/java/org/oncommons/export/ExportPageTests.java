package org.oncommons.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.protocols.Dictionary;
import org.oncommons.protocols.StudyScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class ExportPageTests {

    private static final String SCHOENFELD = "margin=1.171&alpha=0.05&power=0.85&controlTimes=48&controlSurvival=0.8&accrualMonths=48&accrualSpeeds=1"
            + "&followUpMonths=48";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    private StudyScene scene;
    private String export;

    @BeforeEach
    void startAStudy() throws Exception {
        scene = new StudyScene(hub, visitors);
        scene.fillForReview();
        export = "/export/" + scene.id;
    }

    @Test
    void checklistsAskOnlyForFieldsThatTheRecordHas() {
        assertThat(Checklist.SPIRIT.items()).flatMap(Checklist.Item::fields).allSatisfy(field -> assertThat(Dictionary.find(field)).as(field).isPresent());
        assertThat(Checklist.CONSORT.items()).flatMap(Checklist.Item::fields).allSatisfy(field -> assertThat(Dictionary.find(field)).as(field).isPresent());
        assertThat(Checklist.SPIRIT.items().stream().map(item -> item.code().replaceAll("\\D", "")).distinct()).hasSize(34);
    }

    @Test
    void aChecklistIsFilledAsFarAsTheRecordGoesAndLeadsToWhatIsMissing() throws Exception {
        Document page = scene.page(scene.author, export + "/checklists/spirit", HttpStatus.OK);

        assertThat(page.select("tr:has(th:contains(Number of participants))").text()).contains("Said", "4000", "Difference of event rates");
        assertThat(page.select("tr:has(th:contains(are looked for))").text()).contains("Partly", "Weak heart");
        assertThat(page.select("tr:has(th:contains(are looked for)) li a").attr("href")).endsWith("/sections/endpoints#harms");
        assertThat(scene.get(scene.author, export + "/checklists/consort?format=csv").getContentAsString()).contains("Margin: 0.03");
        assertThat(scene.get(scene.author, export + "/checklists/none").getStatus()).isEqualTo(404);
    }

    @Test
    void theScriptComputesTheChosenDesignAgainAndWhatPeopleTypedStaysAComment() throws Exception {
        assertThat(scene.get(scene.author, export + "/design.R").getStatus()).isEqualTo(404);
        scene.keep("survival-schoenfeld", SCHOENFELD);

        String script = scene.get(scene.author, export + "/design.R").getContentAsString();
        assertThat(script).contains("library(rpact)", "thetaH0 = 1.171", "alpha = 0.05, beta = 1 - 0.85", "times <- c(0, 48)", "survival <- c(1, 0.8)",
                "# ", "Schoenfeld", "OnCommons methods");
        assertThat(script.lines().filter(line -> line.contains("stop("))).allSatisfy(line -> assertThat(line).startsWith("#"));
        assertThat(script).doesNotContain("NaN", "null", "%s");
    }

    @Test
    void everyMethodOfTheScriptHasItsNumbers() throws Exception {
        Map<String, String> methods = Map.of("proportions-farrington-manning", "controlRate=0.2&experimentalRate=0.2&margin=0.03&dropOut=0.1",
                "proportions-wald", "controlRate=0.2&experimentalRate=0.2&margin=0.03", "survival-lachin-foulkes", SCHOENFELD,
                "survival-freedman", SCHOENFELD, "sequential-design", "margin=1.3&looks=0.5;1&efficacy=ONLY_AT_END&futility=HWANG_SHIH_DECANI&futilityParameter=-2",
                "single-arm-size", "threshold=0.92&planned=0.95");
        for (var method : methods.entrySet()) {
            StudyScene own = new StudyScene(hub, visitors);
            own.keep(method.getKey(), method.getValue());
            String script = own.get(own.author, "/export/" + own.id + "/design.R").getContentAsString();
            assertThat(script).as(method.getKey()).containsPattern("0\\.0(25|5)\\b").doesNotContain("NaN", "null", "%s", "c()");
        }
    }

    @Test
    void theStatisticalSectionSaysTheHypothesisInWords() throws Exception {
        scene.keep("survival-schoenfeld", SCHOENFELD);

        Document page = scene.page(scene.author, export + "/statistics", HttpStatus.OK);
        assertThat(page.select(".export-prose").text()).contains("raises the event rate by 3 points or more at 48 months", "one-sided at alpha 0.05",
                "two-sided 90 % confidence interval", "Biometrika", "only if both show it", "60 patients were asked.");
    }

    @Test
    void theWholeRecordIsTakenAlongAsJson() throws Exception {
        scene.keep("survival-schoenfeld", SCHOENFELD);

        JsonNode record = JsonMapper.shared().readTree(scene.get(scene.author, export + "/record.json").getContentAsString());
        JsonNode margin = record.at("/sections/margin/margin");
        assertThat(margin.path("value").asDouble()).isEqualTo(0.03);
        assertThat(margin.path("source").asString()).isEqualTo("Agreed in May");
        assertThat(margin.path("author").asString()).isEqualTo("Someone Else");
        assertThat(record.at("/sections/treatment/less-arm/value/0/4").asString()).isEqualTo("6 months");
        assertThat(record.at("/designs/0/inputs/margin").asDouble()).isEqualTo(1.171);
        assertThat(record.at("/designs/0/chosen").asBoolean()).isTrue();
    }

    @Test
    void theRecordIsPrintedAndOthersGetNothing() throws Exception {
        byte[] paper = scene.get(scene.author, export + "/protocol.pdf").getContentAsByteArray();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        for (String path : new String[] {"", "/record.json", "/protocol.pdf", "/statistics", "/checklists/spirit", "/design.R"}) {
            assertThat(scene.get(scene.other, export + path).getStatus()).as(path).isEqualTo(404);
        }
    }
}

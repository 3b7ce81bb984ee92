package org.oncommons.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.HubTest;
import org.oncommons.SharedData;
import org.oncommons.Visitors;
import org.oncommons.jobs.JobManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@HubTest
class PatientPageTests {

    private static final String SMALL = "time,event,arm\n5,1,E\n6,0,C\n7,1,C\n8,1,E\n9,0,E\n10,1,C\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobManagement jobs;

    @Test
    void theTableOfATrialIsJudgedOnBothSets() throws Exception {
        Document page = page(table("trial.csv", invented(400)).param("margin", "2").param("alpha", "0.05").param("unit", "months"), HttpStatus.OK);
        assertThat(page.select(".verdict-main h2").text()).isEqualTo("Non-inferior");
        assertThat(page.select("figure tbody tr th").eachText()).startsWith("Intention to treat", "Per protocol");
        assertThat(page.select("svg.plot-wide .plot-note").eachText()).contains("Time in months");
        assertThat(page.select("#protocol option[selected]").text()).isEqualTo("per protocol");
        assertThat(page.select("#stratum option[selected]").text()).isEqualTo("stratum");
        assertThat(page.select("textarea").val()).startsWith("id,arm,Time,event,per protocol,stratum\n");
    }

    /** Expected values: R survival 3.5-3, survdiff, coxph and survfit of ovarian. */
    @Test
    void theOvarianTrialGivesTheNumbersOfR() throws Exception {
        Document page = page(shared("ovarian.csv").param("less", "2").param("standard", "1").param("at", "700").param("unit", "days"), HttpStatus.OK);
        assertThat(page.select("#time option[selected]").text()).isEqualTo("futime");
        assertThat(page.select(".section > .table-frame table").text()).contains("5 of 13", "7 of 13", "chi-squared 1.06, p 0.303", "0.55 (0.17 to 1.74");
        assertThat(page.select("dl.facts").text()).contains("591.32 (standard error 38.86)", "474.71 (standard error 68.50)");
        assertThat(page.select(".verdict-main").text()).contains("The per-protocol result is missing");
    }

    @Test
    void aTableWhoseCodesAreNotKnownAsksForThem() throws Exception {
        Document page = page(shared("veteran.csv"), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select("[role=alert]").text()).isEqualTo("Say of column trt which code is less treatment and which is standard treatment.");
        assertThat(page.select("#less option").eachText()).containsExactly("choose", "1", "2");
        assertThat(page.select("textarea").val().lines()).hasSize(138);
        Document again = page(multipart("/verdict/patients").param("text", page.select("textarea").val()).param("less", "2").param("standard", "1"),
                HttpStatus.OK);
        assertThat(again.select(".section > .table-frame table").text()).contains("64 of 68", "64 of 69");
    }

    @Test
    void eventsThatCompeteAreShownAsIncidences() throws Exception {
        Document page = page(shared("pbc.csv").param("less", "2").param("standard", "1").param("leaveOut", "true").param("eventCode", "2")
                .param("censoredCode", "0").param("measure", "SURVIVAL_DIFFERENCE").param("margin", "15 %").param("at", "2000"), HttpStatus.OK);
        assertThat(page.select("figure").last().select("tbody th").eachText()).containsExactly("the event", "code 1");
        assertThat(page.select(".note").text()).contains("cumulative incidences (Aalen and Johansen)");
        assertThat(page.select(".section > .table-frame table").text()).contains("of 154", "of 158");
    }

    @Test
    void patientsWhoStandInTwoRowsAreNoticed() throws Exception {
        Document page = page(shared("colon.csv").param("less", "obs").param("standard", "lev+5fu").param("leaveOut", "true"), HttpStatus.OK);
        assertThat(page.select(".note").text()).contains("Column id has 1 more than once, for the second time in row 3.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "time,event,arm\\n5,1,E\\n-3,0,C | Row 3, column time has \"-3\"",
        "time,event,arm\\n5,1,E\\n\\nx,0,C | Row 4, column time has \"x\"",
        "time,event,arm\\n5,1,E\\n6,0,\"C | breaks off after row 3",
        "time,event,arm\\n5,1,E\\n6,5,0,C\\n7,1,C\\n8,0,E | Row 3 has 4 values",
        "time,event,arm\\n5,1,E\\n6,0,E | one arm is empty",
        "time,event,arm\\n5,1,E\\n6,0,C\\n7,1,X | Row 4, column arm has \"X\"",
        "time,event,arm\\n5,0,E\\n6,0,C | Say of column event which code is the event",
        "months,arm\\n5,E\\n6,C | No column is known to hold why the follow-up ended",
        "time,event,arm | no patient",
        "time,event,arm\\n5,1,E\\n7,1,\\n8,0,C | Row 3, column arm has nothing"})
    void aDamagedTableNamesRowAndColumnAndIsKept(String text, String sentence) throws Exception {
        String table = text.replace("\\n", "\n");
        Document page = page(multipart("/verdict/patients").param("text", table).param("margin", "1.4"), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select("[role=alert]").text()).contains(sentence);
        assertThat(page.select("textarea").val().replaceAll("\"", "")).contains(table.strip().replaceAll("\"", "").split("\n")[0]);
        assertThat(page.select("#margin").val()).isEqualTo("1.4");
    }

    @Test
    void wrongQuestionsAndHostileFilesAreRefusedWithASentence() throws Exception {
        for (String[] wrong : new String[][] {{"margin", "0.8"}, {"alpha", "0.6"}, {"margin", "NaN"}, {"at", "-1"}, {"measure", "NOTHING"}}) {
            Document page = page(table("t.csv", SMALL).param(wrong[0], wrong[1]), HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(page.select("[role=alert]").text()).as(wrong[0]).endsWith(".");
            assertThat(page.select("textarea").val()).isEqualTo(SMALL.strip());
        }
        page(table("t.pdf", "%PDF-1.4"), HttpStatus.UNPROCESSABLE_ENTITY);
        page(table("t.csv", ""), HttpStatus.UNPROCESSABLE_ENTITY);
        page(table("t.csv", "x".repeat(6 << 20)), HttpStatus.UNPROCESSABLE_ENTITY);
        page(table("t.csv", SMALL).param("time", "99").param("arm", "-1"), HttpStatus.UNPROCESSABLE_ENTITY);
        Document script = page(table("t.csv", "time,event,arm\n1,1,<script>alert(1)</script>\n2,0,C\n"), HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(script.select("script:not([src])")).isEmpty();
    }

    @Test
    void picturesAndTablesCanBeTakenAlong() throws Exception {
        assertThat(new String(taken("survival.svg"), StandardCharsets.UTF_8)).startsWith("<svg").contains("Followed, less treatment");
        assertThat(taken("margin.png")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new String(taken("survival.csv"), StandardCharsets.UTF_8)).contains("time,less_at_risk,less_survival");
        mvc.perform(table("t.csv", SMALL).param("take", "other.svg").with(visitors.coordinator())).andExpect(status().isNotFound());
    }

    private byte[] taken(String name) throws Exception {
        return mvc.perform(table("t.csv", invented(100)).param("take", name).with(visitors.coordinator())).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsByteArray();
    }

    @Test
    void aLargeTableIsComputedInTheBackgroundAndItsResultIsForItsSenderOnly() throws Exception {
        String sender = visitors.someone();
        String job = Objects.requireNonNull(mvc.perform(table("large.csv", invented(PatientTable.AT_ONCE + 1000)).with(visitors.as(sender)))
                .andExpect(redirectedUrlPattern("/jobs/*")).andReturn().getResponse().getRedirectedUrl());
        UUID id = UUID.fromString(job.substring("/jobs/".length()));
        await().atMost(Duration.ofMinutes(1)).until(() -> !jobs.find(id).orElseThrow().running());
        String result = jobs.find(id).orElseThrow().result();
        Document page = Jsoup.parse(mvc.perform(get(result).with(visitors.as(sender))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString());
        assertThat(page.select(".verdict-main h2")).isNotEmpty();
        assertThat(page.select("textarea").val()).isEmpty();
        mvc.perform(get(result).param("take", "survival.csv").with(visitors.as(sender))).andExpect(status().isOk());
        mvc.perform(get(result).with(visitors.coordinator())).andExpect(status().isNotFound());
    }

    @Test
    void guestsSignInFirst() throws Exception {
        assertThat(mvc.perform(get("/verdict/patients")).andReturn().getResponse().getRedirectedUrl()).endsWith("/identity/sign-in");
    }

    private Document page(MockMultipartHttpServletRequestBuilder request, HttpStatus expected) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(visitors.coordinator())).andExpect(status().is(expected.value())).andReturn().getResponse()
                .getContentAsString());
    }

    private static MockMultipartHttpServletRequestBuilder table(String name, String content) {
        return multipart("/verdict/patients").file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static MockMultipartHttpServletRequestBuilder shared(String name) throws Exception {
        return multipart("/verdict/patients").file(new MockMultipartFile("file", name, "text/csv",
                Files.readAllBytes(SharedData.file("clinical/survival/" + name))));
    }

    /** Arms that do the same; every tenth patient left the protocol. */
    private static String invented(int patients) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("id,arm,Time,event,per protocol,stratum\n");
        for (int i = 0; i < patients; i++) {
            double event = -30 * Math.log(random.nextDouble());
            double censored = 24 + 24 * random.nextDouble();
            text.append(String.join(",", "p" + i, i % 2 == 0 ? "E" : "C", String.format(Locale.ROOT, "%.3f", Math.min(event, censored)),
                    event < censored ? "1" : "0", i % 10 == 0 ? "no" : "yes", "site " + i % 3)).append('\n');
        }
        return text.toString();
    }
}

package org.oncommons.trialregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SharedData;
import org.oncommons.Visitors;
import org.oncommons.jobs.JobManagement;
import org.oncommons.jobs.JobStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Registered studies from the file to the decision. */
@HubTest
class TrialRegistryPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobManagement jobs;

    @Autowired
    private StudyImports imports;

    @Test
    void aSecondImportDoublesNothing() throws Exception {
        byte[] file = Files.readAllBytes(SharedData.file("trials/ctgov-v2-oncology-phase3.jsonl.gz"));
        assertThat(bring("studies.jsonl.gz", file).state()).isEqualTo(JobStatus.State.DONE);
        assertThat(bring("studies.jsonl.gz", file).state()).isEqualTo(JobStatus.State.DONE);

        ImportOutcome second = imports.latest().getFirst();
        assertThat(second.records()).isEqualTo(384);
        assertThat(second.unchanged()).isEqualTo(384);
        Document list = page("/trialregistry?search=NCT01706939");
        assertThat(list.select("table.data tbody tr")).singleElement()
                .satisfies(row -> assertThat(row.text()).contains("Quarterback").contains("Yes"));
        assertThat(page("/trialregistry?search=quarterb+oroph").select("table.data tbody tr")).hasSize(1);
        assertThat(page("/trialregistry?search=quarterback&standing=NO").select(".empty-state")).hasSize(1);
        assertThat(page("/trialregistry/studies/NCT01706939").select(".registry-rules mark").eachText()).contains("Reduced Dose Radiotherapy");
        assertThat(page("/trialregistry/how").select("table.data")).hasSize(2);
        assertThat(hub.perform(get("/trialregistry?search=quarterback&format=csv")).andReturn().getResponse().getContentAsString()).contains("NCT01706939");
    }

    @Test
    void aStudyOfTwoRegistriesIsOneAndAChangedRecordReplacesTheOldOne() throws Exception {
        String name = "Less Radiotherapy After Surgery of a Made-up Cancer, Registered Twice " + UUID.randomUUID();
        String american = study("NCT99000001", name, "2099-500001-11-00", "RECRUITING");
        String european = "{\"ctNumber\": \"2099-500001-11-00\", \"title\": \"A title of its own\", \"ctStatus\": \"Authorised\"}";
        bring("one.json", american.getBytes(StandardCharsets.UTF_8));
        bring("two.json", european.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.latest().getFirst()).satisfies(outcome -> {
            assertThat(outcome.joined()).isEqualTo(1);
            assertThat(outcome.added()).isZero();
        });
        bring("three.json", study("NCT99000001", name, "2099-500001-11-00", "COMPLETED").getBytes(StandardCharsets.UTF_8));
        assertThat(imports.latest().getFirst().changed()).isEqualTo(1);

        Document study = page("/trialregistry/studies/2099-500001-11");
        assertThat(study.select("h1").text()).isEqualTo(name);
        assertThat(study.select(".registry-facts").text()).contains("NCT99000001").contains("2099-500001-11").contains("same study by its number").contains("Completed");
    }

    @Test
    void theSameTitleInAnotherRegistryIsTheSameStudy() throws Exception {
        String name = "Stopping Treatment Early in a Made-up Leukemia With a Long Title " + UUID.randomUUID();
        bring("one.json", study("NCT99000002", name, "", "RECRUITING").getBytes(StandardCharsets.UTF_8));
        bring("two.json", ("{\"isrctn\": \"99000002\", \"trialDescription\": {\"title\": \"" + name.toUpperCase(java.util.Locale.ROOT) + "\"}}")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(imports.latest().getFirst().joined()).isEqualTo(1);
        assertThat(page("/trialregistry/studies/ISRCTN99000002").select(".registry-facts").text()).contains("same study by its title");
    }

    @Test
    void aDamagedFileSaysWhereAndNothingIsBroughtIn() throws Exception {
        String good = study("NCT99000003", "A Made-up Study of Cancer That Must Not Come In", "", "RECRUITING");
        JobStatus job = bring("damaged.json", (good + "\n" + good.replace("\"count\": 10", "\"count\": \"ten\"")).getBytes(StandardCharsets.UTF_8));
        assertThat(job.state()).isEqualTo(JobStatus.State.FAILED);
        assertThat(job.problem()).isEqualTo("damaged.json, record 2, protocolSection.designModule.enrollmentInfo.count: “ten” is no count. Nothing was brought in.");
        assertThat(page("/trialregistry?search=NCT99000003").select("table.data tbody tr")).isEmpty();
        MockHttpServletResponse none = hub.perform(multipart("/trialregistry/imports").file(new MockMultipartFile("file", new byte[0]))
                .with(visitors.coordinator())).andReturn().getResponse();
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(none.getContentAsString()).select(".field-wrong .error").text()).isNotBlank();
    }

    @Test
    void theDoubtfulAreDecidedWithAReasonAndTheDecisionCanBeUndone() throws Exception {
        bring("open.json", study("NCT99000004", "Active Surveillance Versus Surgery in a Made-up Cancer of Nobody", "", "RECRUITING").getBytes(StandardCharsets.UTF_8));
        assertThat(page("/trialregistry/queue").select("h2").eachText()).contains("Active Surveillance Versus Surgery in a Made-up Cancer of Nobody");
        String form = page("/trialregistry/studies/NCT99000004").select("form.registry-decide").attr("action");

        Document refused = Jsoup.parse(send(form, 422, "verdict", "YES", "reason", " ").getContentAsString());
        assertThat(refused.select(".field-wrong .error").text()).contains("Say why");
        send(form, 302, "verdict", "NO", "reason", "It compares operations.");
        assertThat(page("/trialregistry?search=NCT99000004&standing=NO").select("table.data tbody tr")).hasSize(1);
        Document decided = page("/trialregistry/studies/NCT99000004");
        assertThat(decided.select(".registry-decision").text()).contains("It compares operations.").contains("Coordinator Of Tests");

        send(form.replace("/decision", "/undo"), 302);
        assertThat(page("/trialregistry?search=NCT99000004&standing=OPEN").select("table.data tbody tr")).hasSize(1);
        assertThat(page("/trialregistry/studies/NCT99000004").select(".registry-decision").text()).contains("Undone by");
        send(form.replace("/decision", "/undo"), 409);
    }

    @Test
    void hostileAddressesAreTakenAsWords() throws Exception {
        for (String query : new String[] {"search=%27%3B+DROP+TABLE--", "search=%26%7C%21%28", "since=abcd&phase=x&country=%25%25", "sort=id;--", "page=-5", "page=999999"}) {
            assertThat(hub.perform(get("/trialregistry?" + query)).andReturn().getResponse().getStatus()).as(query).isEqualTo(200);
        }
        assertThat(hub.perform(get("/trialregistry/studies/NCT00000000")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    private static String study(String nct, String title, String other, String status) {
        return """
                {"protocolSection": {"identificationModule": {"nctId": "%s", "briefTitle": "%s", "secondaryIdInfos": [{"id": "%s"}]},
                "statusModule": {"overallStatus": "%s"}, "designModule": {"phases": ["PHASE3"], "enrollmentInfo": {"count": 10}}}}
                """.formatted(nct, title, other, status).replace("\n", "");
    }

    private JobStatus bring(String name, byte[] content) throws Exception {
        String job = hub.perform(multipart("/trialregistry/imports").file(new MockMultipartFile("file", name, "application/json", content))
                .with(visitors.coordinator())).andReturn().getResponse().getRedirectedUrl();
        UUID id = UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jobs.find(id).orElseThrow(), status -> !status.running());
    }

    private MockHttpServletResponse send(String path, int expected, String... fields) throws Exception {
        var request = post(path).with(visitors.coordinator());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse response = hub.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(expected);
        return response;
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse response = hub.perform(get(path).with(visitors.coordinator())).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }
}

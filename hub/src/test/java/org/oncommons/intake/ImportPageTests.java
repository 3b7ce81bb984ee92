package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SharedData;
import org.oncommons.Visitors;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Real exports through the pages, from the upload to the frozen wave. */
@HubTest
class ImportPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private WaveArchive archive;

    @Test
    void bringsTheRealEuSurveyExportToAFrozenWave() throws Exception {
        UUID id = upload(SharedData.file("surveys/eusurvey-landscaping/landscaping-export.xls"));
        assertThat(page("/intake/" + id + "/found")).contains("EUSurvey", "28", "156");
        send("/intake/" + id + "/questions", "action", "accept");
        send("/intake/" + id + "/respondents/rest", "action", "ON_THEIR_OWN");

        SurveyImport done = run(id);

        assertThat(done.outcome()).isNotNull();
        assertThat(done.outcome().created()).isEqualTo(28);
        assertThat(done.outcome().answers()).isEqualTo(2735);
        waves.freeze(done.wave());
        WaveAnswers frozen = archive.find(done.wave()).orElseThrow();
        assertThat(frozen.contributions()).hasSize(28);
        assertThat(frozen.contributions().stream().mapToInt(one -> one.answers().size()).sum()).isEqualTo(2735);
    }

    private SurveyImport run(UUID id) throws Exception {
        String job = send("/intake/" + id + "/start").getRedirectedUrl();
        assertThat(job).startsWith("/jobs/");
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> !intake.running(intake.find(id).orElseThrow()));
        return intake.find(id).orElseThrow();
    }

    private UUID upload(Path... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/intake");
        for (Path file : files) {
            request.file(new MockMultipartFile("files", file.getFileName().toString(), null, Files.readAllBytes(file)));
        }
        MockHttpServletResponse response = hub.perform(request.with(visitors.coordinator())).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
        return UUID.fromString(response.getRedirectedUrl().substring("/intake/".length()));
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = hub.perform(get(path).with(visitors.coordinator())).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(String path, String... namesAndValues) throws Exception {
        var request = post(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        MockHttpServletResponse response = hub.perform(request.with(visitors.coordinator())).andReturn().getResponse();
        assertThat(response.getStatus()).as(path + " " + response.getContentAsString()).isEqualTo(302);
        return response;
    }
}

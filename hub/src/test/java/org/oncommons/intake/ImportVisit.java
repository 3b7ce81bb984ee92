package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.oncommons.Visitors;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A coordinator who goes through the pages of an import. */
final class ImportVisit {

    private final MockMvc hub;
    private final Visitors visitors;
    private final IntakeManagement intake;

    ImportVisit(MockMvc hub, Visitors visitors, IntakeManagement intake) {
        this.hub = hub;
        this.visitors = visitors;
        this.intake = intake;
    }

    static MockMultipartFile file(Path path) throws IOException {
        return new MockMultipartFile("files", path.getFileName().toString(), null, Files.readAllBytes(path));
    }

    static MockMultipartFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    MockHttpServletResponse offer(MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/intake");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return hub.perform(request.with(visitors.coordinator())).andReturn().getResponse();
    }

    UUID upload(MockMultipartFile... files) throws Exception {
        MockHttpServletResponse response = offer(files);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
        return UUID.fromString(response.getRedirectedUrl().substring("/intake/".length()));
    }

    String page(String path) throws Exception {
        MockHttpServletResponse response = hub.perform(get(path).with(visitors.coordinator())).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    MockHttpServletResponse answer(String path) throws Exception {
        return hub.perform(get(path).with(visitors.coordinator())).andReturn().getResponse();
    }

    MockHttpServletResponse send(String path, String... namesAndValues) throws Exception {
        var request = post(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return hub.perform(request.with(visitors.coordinator())).andReturn().getResponse();
    }

    /** Starts the import and waits until it has ended. */
    SurveyImport run(UUID id, String... namesAndValues) throws Exception {
        MockHttpServletResponse response = send("/intake/" + id + "/start", namesAndValues);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).startsWith("/jobs/");
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> !intake.running(intake.find(id).orElseThrow()));
        return intake.find(id).orElseThrow();
    }
}

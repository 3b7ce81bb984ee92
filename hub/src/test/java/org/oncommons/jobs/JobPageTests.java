package org.oncommons.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.identity.AccountManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is seen of work in the background, and by whom. */
@HubTest
class JobPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private JobBoard board;

    @Autowired
    private JobManagement jobs;

    @Autowired
    private Clock clock;

    private String owner;

    @BeforeEach
    void somebody() {
        owner = visitors.someone();
    }

    @Test
    void isShownToWhoStartedItAndToCoordinatorsOnly() throws Exception {
        UUID job = running(clock.instant());

        hub.perform(get("/jobs/" + job).with(visitors.as(owner))).andExpect(status().isOk());
        hub.perform(get("/jobs/" + job).with(visitors.coordinator())).andExpect(status().isOk());
        hub.perform(get("/jobs/" + job).with(visitors.as(visitors.someone()))).andExpect(status().isNotFound());
    }

    @Test
    void isStoppedByWhoStartedItAndByNobodyElse() throws Exception {
        UUID job = running(clock.instant());

        hub.perform(post("/jobs/" + job + "/cancel").with(visitors.as(visitors.someone()))).andExpect(status().isNotFound());
        assertThat(board.progress(job, 1, 4, "Reading", clock.instant())).as("asked to stop").isFalse();

        hub.perform(post("/jobs/" + job + "/cancel").with(visitors.as(owner))).andExpect(redirectedUrl("/jobs/" + job));
        assertThat(board.progress(job, 2, 4, "Reading", clock.instant())).as("asked to stop").isTrue();
    }

    @Test
    void tellsHowFarItIsAndIsAskedAgainUntilItEnds() throws Exception {
        UUID job = running(clock.instant());
        board.progress(job, 1, 4, "Reading the answers", clock.instant());

        Document page = page(job, visitors.as(owner));
        assertThat(page.select("#job[hx-get=/jobs/" + job + "] progress[value=1][max=4]")).hasSize(1);
        assertThat(page.select("#job label").text()).isEqualTo("Reading the answers");

        board.end(job, JobStatus.State.DONE, "", "/network", clock.instant());
        Document ended = page(job, visitors.as(owner));
        assertThat(ended.select("#job[hx-get], #job form")).isEmpty();
        assertThat(ended.select("#job a").eachAttr("href")).containsExactly("/network");
    }

    @Test
    void isAFragmentWhereThePageAsksAgain() throws Exception {
        UUID job = running(clock.instant());

        String fragment = hub.perform(get("/jobs/" + job).header("HX-Request", "true").with(visitors.as(owner))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();

        assertThat(fragment.strip()).startsWith("<section").doesNotContain("<html");
    }

    @Test
    void endsWithTheHubThatRanIt() throws Exception {
        UUID lost = running(clock.instant().minus(Duration.ofMinutes(3)));
        UUID alive = running(clock.instant().minus(Duration.ofMinutes(1)));

        jobs.watch();

        assertThat(jobs.find(lost).orElseThrow().state()).isEqualTo(JobStatus.State.INTERRUPTED);
        assertThat(jobs.find(alive).orElseThrow().running()).isTrue();
        assertThat(page(lost, visitors.as(owner)).select("#job .state-warn")).hasSize(1);
    }

    /** Work that reports nothing for long is still known to run. */
    @Test
    void isKeptAliveByItsHubHoweverLongItReportsNothing() {
        CountDownLatch end = new CountDownLatch(1);
        UUID job = jobs.start("test", "A test", progress -> {
            end.await();
            return "";
        });
        board.progress(job, 0, 0, "", clock.instant().minus(Duration.ofMinutes(3)));

        jobs.watch();

        assertThat(jobs.find(job).orElseThrow().running()).isTrue();
        end.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> jobs.find(job).orElseThrow().state() == JobStatus.State.DONE);
    }

    @Test
    void staysAsItEndedWhateverComesLater() {
        UUID job = running(clock.instant());
        board.end(job, JobStatus.State.CANCELLED, "", "", clock.instant());
        board.end(job, JobStatus.State.DONE, "", "/network", clock.instant());

        assertThat(jobs.find(job).orElseThrow()).extracting(JobStatus::state, JobStatus::result)
                .containsExactly(JobStatus.State.CANCELLED, "");
    }

    /** As a hub of its own started it, then. */
    private UUID running(Instant seen) {
        UUID job = UUID.randomUUID();
        board.put(job, "test", "A test", accounts.byEmail(owner).orElseThrow(), UUID.randomUUID(), seen);
        return job;
    }

    private Document page(UUID job, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(hub.perform(get("/jobs/" + job).with(visitor)).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString());
    }
}

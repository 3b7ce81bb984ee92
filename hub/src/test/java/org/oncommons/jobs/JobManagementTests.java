package org.oncommons.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class JobManagementTests {

    @Autowired
    private JobManagement jobs;

    @Test
    void leadsToItsResultWhenDone() {
        UUID job = jobs.start("test", "A test", progress -> "/result");

        assertThat(ended(job).state()).isEqualTo(JobStatus.State.DONE);
        assertThat(ended(job).result()).isEqualTo("/result");
    }

    @Test
    void saysWhyItCouldNotBeDone() {
        UUID job = jobs.start("test", "A test", progress -> {
            throw Problem.invalid("files.problem.empty");
        });

        assertThat(ended(job).state()).isEqualTo(JobStatus.State.FAILED);
        assertThat(ended(job).problem()).isEqualTo("The file is empty. Nothing was saved.");
    }

    @Test
    void hidesTheMessageOfAnUnforeseenFailureBehindAReference() {
        UUID job = jobs.start("test", "A test", progress -> {
            throw new IllegalStateException("password=secret");
        });

        assertThat(ended(job).problem()).contains("reference").doesNotContain("secret");
    }

    @Test
    void stopsAtItsNextReportWhenAskedTo() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        UUID job = jobs.start("test", "A test", progress -> {
            cancelled.await();
            progress.report(1, 2, "half-way");
            return "/never";
        });
        jobs.cancel(job);
        cancelled.countDown();

        assertThat(ended(job).state()).isEqualTo(JobStatus.State.CANCELLED);
    }

    private JobStatus ended(UUID job) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> jobs.find(job).orElseThrow(), status -> !status.running());
    }
}

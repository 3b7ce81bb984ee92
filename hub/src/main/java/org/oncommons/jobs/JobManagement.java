package org.oncommons.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.oncommons.page.Problem;
import org.oncommons.page.Texts;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Runs long work in the background; how it stands is in the database, so that every hub behind a load balancer can show it. */
@Service
public class JobManagement implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(JobManagement.class);
    private static final int AT_ONCE = 2;
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration REPORT_EVERY = Duration.ofMillis(300);

    private final JobBoard board;
    private final ViewerSource viewers;
    private final Texts texts;
    private final Clock clock;
    private final UUID hub = UUID.randomUUID();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("job-", 1).daemon().factory());

    JobManagement(JobBoard board, ViewerSource viewers, Texts texts, Clock clock) {
        this.board = board;
        this.viewers = viewers;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Starts work as the current viewer; at most two jobs run at once on one hub, the others wait. Call it after the transaction whose
     * changes the work needs.
     *
     * @param kind  what sort of work, hyphened
     * @param title what the page about it is called
     * @return id of the job: its page is {@code /jobs/<id>}
     */
    public UUID start(String kind, String title, JobWork work) {
        UUID id = UUID.randomUUID();
        Viewer viewer = viewers.viewer();
        board.put(id, kind, title, viewer.account(), hub, clock.instant());
        workers.execute(new DelegatingSecurityContextRunnable(() -> run(id, work)));
        return id;
    }

    /** How a job stands. */
    public Optional<JobStatus> find(UUID id) {
        return board.find(id);
    }

    /** Asks a job to stop at its next report. */
    public void cancel(UUID id) {
        board.askToCancel(id);
    }

    @Scheduled(fixedDelayString = "PT20S")
    void watch() {
        Instant now = clock.instant();
        board.alive(hub, now);
        board.interruptSilentSince(now.minus(SILENCE), now);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    private void run(UUID id, JobWork work) {
        try {
            String result = work.run(new Reporter(id));
            board.end(id, JobStatus.State.DONE, "", result, clock.instant());
        } catch (CancellationException cancelled) {
            board.end(id, JobStatus.State.CANCELLED, "", "", clock.instant());
        } catch (Problem problem) {
            String sentence = texts.text(texts.languages().getFirst(), problem.textKey(), problem.arguments());
            board.end(id, JobStatus.State.FAILED, sentence, "", clock.instant());
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            log.error("Job {} failed unforeseen, reference {}", id, reference, failure);
            String sentence = texts.text(texts.languages().getFirst(), "page.problem.unforeseen", reference);
            board.end(id, JobStatus.State.FAILED, sentence, "", clock.instant());
        }
    }

    private final class Reporter implements JobProgress {

        private final UUID id;
        private Instant written = Instant.EPOCH;

        private Reporter(UUID id) {
            this.id = id;
        }

        @Override
        public void report(long done, long total, String step) {
            Instant now = clock.instant();
            if (Duration.between(written, now).compareTo(REPORT_EVERY) >= 0) {
                written = now;
                if (board.progress(id, done, total, step, now)) {
                    throw new CancellationException();
                }
            }
        }
    }
}

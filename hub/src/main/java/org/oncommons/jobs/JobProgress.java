package org.oncommons.jobs;

/** Lets a job tell how far it is, and be stopped. */
public interface JobProgress {

    /**
     * Reports progress; call it often, it writes at most a few times a second.
     *
     * @param done  parts done, 0 to {@code total}
     * @param total all parts; 0: unknown
     * @param step  what is being done, in the reader's words
     * @throws java.util.concurrent.CancellationException when somebody has asked to stop
     */
    void report(long done, long total, String step);
}

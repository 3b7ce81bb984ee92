package org.oncommons.jobs;

/** What a job does, outside any transaction: it opens its own. */
@FunctionalInterface
public interface JobWork {

    /**
     * Does the work.
     *
     * @return path of the page that shows the result, empty: none
     * @throws org.oncommons.page.Problem when it cannot be done, with the sentence that the page shows
     */
    String run(JobProgress progress) throws Exception;
}

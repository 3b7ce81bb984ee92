package org.oncommons.jobs.web;

import org.oncommons.jobs.JobStatus;

/** How a job stands. */
public record JobPage(JobStatus job) {}

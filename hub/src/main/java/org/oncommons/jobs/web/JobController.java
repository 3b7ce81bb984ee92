package org.oncommons.jobs.web;

import java.util.UUID;
import org.oncommons.jobs.JobManagement;
import org.oncommons.jobs.JobStatus;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** How a job stands, and the way to stop it. */
@Controller
class JobController {

    private final JobManagement jobs;
    private final ViewerSource viewers;

    JobController(JobManagement jobs, ViewerSource viewers) {
        this.jobs = jobs;
        this.viewers = viewers;
    }

    @GetMapping("/jobs/{id}")
    String job(@PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model) {
        model.addAttribute("page", new JobPage(allowed(id)));
        return fragment ? "jobs/progress" : "jobs/job";
    }

    @PostMapping("/jobs/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        jobs.cancel(allowed(id).id());
        return "redirect:/jobs/" + id;
    }

    private JobStatus allowed(UUID id) {
        JobStatus job = jobs.find(id).orElseThrow(Problem::notFound);
        Viewer viewer = viewers.viewer();
        if (!viewer.coordinator() && (job.account() == null || !job.account().equals(viewer.account()))) {
            throw Problem.notFound();
        }
        return job;
    }
}

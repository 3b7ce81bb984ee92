package org.oncommons.trials.web;

import java.util.Map;
import org.oncommons.jobs.JobManagement;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.simulation.SimulationPlan;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.MethodRuns;
import org.oncommons.trials.Simulations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Simulates trials in the background; the address of the plan's page then shows what was found. */
@Controller
class SimulationController {

    private static final int MOST_TRIALS = 100_000;

    private final Simulations simulations;
    private final JobManagement jobs;

    SimulationController(Simulations simulations, JobManagement jobs) {
        this.simulations = simulations;
        this.jobs = jobs;
    }

    @PostMapping("/trials/simulation")
    String simulate(@RequestParam Map<String, String> parameters, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Map<String, String> typed = MethodRuns.typed(SimulationPlan.class, parameters);
        String page = MethodRuns.address("simulation", typed);
        SimulationPlan plan;
        try {
            plan = MethodInputs.read(SimulationPlan.class, MethodInputs.json(SimulationPlan.class, typed));
        } catch (ImpossibleInput wrong) {
            return "redirect:" + page;
        }
        if (plan.trials() > MOST_TRIALS) {
            throw Problem.invalid("trials.problem.too-many", plan.trials(), MOST_TRIALS);
        }
        return "redirect:/jobs/" + jobs.start("trial-simulation", shell.text("trials.simulation.job"), progress -> {
            simulations.run(plan, (done, all) -> progress.report(done, all, shell.text("trials.simulation.step")));
            return page;
        });
    }
}

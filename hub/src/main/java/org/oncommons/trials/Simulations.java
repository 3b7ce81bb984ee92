package org.oncommons.trials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.simulation.Simulation;
import org.oncommons.methods.simulation.SimulationMethods;
import org.oncommons.methods.simulation.SimulationPlan;
import org.oncommons.methods.simulation.SimulationProgress;
import org.springframework.stereotype.Service;

/** Simulated trials of the last plans. The same plan gives the same numbers, so that a lost answer is only simulated again. */
@Service
public class Simulations {

    private static final int KEPT = 200;

    private final Map<SimulationPlan, Answer> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SimulationPlan, Answer> eldest) {
            return size() > KEPT;
        }
    };

    /** What was found for the plan, where it was simulated lately. */
    public Optional<Answer> find(SimulationPlan plan) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(plan));
        }
    }

    /**
     * Simulates, and keeps the answer.
     *
     * @param progress may end the simulation by throwing
     */
    public void run(SimulationPlan plan, SimulationProgress progress) {
        Answer answer = SimulationMethods.answer(Simulation.run(plan, progress));
        synchronized (kept) {
            kept.put(plan, answer);
        }
    }
}

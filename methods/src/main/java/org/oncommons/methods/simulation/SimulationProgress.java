package org.oncommons.methods.simulation;

/** Told in the calling thread how far a simulation is. What it throws ends the simulation and reaches the caller. */
@FunctionalInterface
public interface SimulationProgress {

    /** Tells nobody. */
    SimulationProgress NONE = (done, all) -> {};

    /**
     * @param done trials simulated
     * @param all  trials to simulate
     */
    void at(int done, int all);
}

package org.oncommons.methods.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the trials of a plan in blocks on several threads. Each block has its own stream of random numbers, split from the seed in the order
 * of the blocks, and the sums are added in that order: the numbers of threads do not matter. Memory does not grow with the number of
 * trials.
 */
public final class Simulation {

    private static final int BLOCK = 50;

    /** Blocks that wait or run, for each thread. */
    private static final int AHEAD = 4;

    private final TrialSetting setting;
    private final SplittableRandom seeds;
    private final ConcurrentLinkedQueue<SimulatedTrial> workshops = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    private Simulation(SimulationPlan plan) {
        setting = new TrialSetting(plan);
        seeds = new SplittableRandom(plan.seed());
    }

    /** On all processors. */
    public static OperatingCharacteristics run(SimulationPlan plan, SimulationProgress progress) {
        return run(plan, Runtime.getRuntime().availableProcessors(), progress);
    }

    /**
     * On so many threads.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static OperatingCharacteristics run(SimulationPlan plan, int threads, SimulationProgress progress) {
        Tally tally = new Simulation(plan).simulate(plan, Math.max(1, threads), progress);
        return OperatingCharacteristics.of(plan, tally);
    }

    private Tally simulate(SimulationPlan plan, int threads, SimulationProgress progress) {
        Tally total = new Tally(setting.looks());
        Deque<Future<Tally>> running = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("simulation-", 0).factory());
        try {
            int given = 0;
            while (total.trials < plan.trials()) {
                while (given < plan.trials() && running.size() < AHEAD * threads) {
                    int trials = Math.min(BLOCK, plan.trials() - given);
                    SplittableRandom random = seeds.split();
                    running.add(workers.submit(() -> block(trials, random)));
                    given += trials;
                }
                total.add(running.remove().get());
                progress.at(total.trials, plan.trials());
            }
            return total;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The simulation was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A simulated trial failed.", e.getCause());
        } finally {
            ended = true;
            workers.shutdownNow();
        }
    }

    private Tally block(int trials, SplittableRandom random) {
        SimulatedTrial known = workshops.poll();
        SimulatedTrial trial = known == null ? new SimulatedTrial(setting) : known;
        Tally tally = new Tally(setting.looks());
        for (int k = 0; k < trials && !ended; k++) {
            trial.run(random, tally);
        }
        workshops.add(trial);
        return tally;
    }
}

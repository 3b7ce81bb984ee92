package org.oncommons.methods.cluster;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class ClusterMethods {

    private static final ClusterPlan PARALLEL = new ClusterPlan(800, 25, 0.6, 0.02);

    private static final SteppedWedgePlan WEDGE = new SteppedWedgePlan(5, 3, 12, 0.03, 0.4, 0.08, 0.05);

    private ClusterMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("cluster-parallel", "Parallel clusters", "How many centres a trial needs that randomises centres",
                        PARALLEL,
                        ClusterMethods::parallel),
                new TrialMethod<>("cluster-stepped-wedge", "Stepped wedge, Hussey and Hughes",
                        "What a trial shows in which centres change to less treatment one after the other", WEDGE, ClusterMethods::wedge));
    }

    private static Answer parallel(ClusterPlan inputs) {
        ClusterSize size = ClusterSize.of(inputs);
        return Answer.of(size.derivation(), new Value("clusters", "Clusters in both arms", size.clusters(), "clusters"),
                new Value("patients", "Patients in both arms", Math.ceil(size.patients() - 1e-9), "patients"),
                new Value("designEffect", "Design effect", size.designEffect(), "factor"));
    }

    private static Answer wedge(SteppedWedgePlan inputs) {
        SteppedWedge wedge = SteppedWedge.of(inputs);
        return Answer.of(wedge.derivation(), new Value("power", "Power", wedge.power(), "probability"),
                new Value("patients", "Patients in all", wedge.patients(), "patients"),
                new Value("variance", "Variance of the difference", wedge.variance(), "squared units of the outcome"));
    }
}

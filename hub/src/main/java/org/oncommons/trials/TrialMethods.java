package org.oncommons.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncommons.methods.analysis.AnalysisMethods;
import org.oncommons.methods.bayes.BayesMethods;
import org.oncommons.methods.cluster.ClusterMethods;
import org.oncommons.methods.duration.DurationMethods;
import org.oncommons.methods.economics.EconomicsMethods;
import org.oncommons.methods.factorial.FactorialMethods;
import org.oncommons.methods.hierarchy.HierarchyMethods;
import org.oncommons.methods.margin.MarginMethods;
import org.oncommons.methods.preference.PreferenceMethods;
import org.oncommons.methods.proportion.ProportionMethods;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.methods.recruitment.RecruitmentMethods;
import org.oncommons.methods.sequential.SequentialMethods;
import org.oncommons.methods.simulation.SimulationMethods;
import org.oncommons.methods.simulation.SimulationPlan;
import org.oncommons.methods.survival.SurvivalMethods;

/** All methods of trial design by name, in groups. */
public final class TrialMethods {

    private static final List<Group> GROUPS = List.of(
            new Group("margin", MarginMethods.all()),
            new Group("size", join(ProportionMethods.all(), SurvivalMethods.all())),
            new Group("looks", join(SequentialMethods.all(), SimulationMethods.all())),
            new Group("evidence", join(BayesMethods.all(), HierarchyMethods.all())),
            new Group("other", join(PreferenceMethods.all(), ClusterMethods.all(), FactorialMethods.all(), DurationMethods.all())),
            new Group("recruitment", RecruitmentMethods.all()),
            new Group("value", EconomicsMethods.all()),
            new Group("results", AnalysisMethods.all()));

    private TrialMethods() {}

    /** Methods that answer the same kind of question. */
    public record Group(String name, List<TrialMethod<?>> methods) {

        public Group {
            methods = List.copyOf(methods);
        }
    }

    /** In the order in which a trial is planned. */
    public static List<Group> groups() {
        return GROUPS;
    }

    public static List<TrialMethod<?>> all() {
        return GROUPS.stream().flatMap(group -> group.methods().stream()).toList();
    }

    public static Optional<TrialMethod<?>> find(String name) {
        return all().stream().filter(method -> method.name().equals(name)).findFirst();
    }

    /** Whether it takes seconds, so that it runs as a job and not while one types. */
    public static boolean takesLong(TrialMethod<?> method) {
        return method.inputs() == SimulationPlan.class;
    }

    @SafeVarargs
    private static List<TrialMethod<?>> join(List<TrialMethod<?>>... lists) {
        return Stream.of(lists).flatMap(List::stream).<TrialMethod<?>>map(method -> method).toList();
    }
}

package org.oncommons.trials;

import java.util.List;
import java.util.Optional;
import org.oncommons.methods.proportion.ProportionMethods;
import org.oncommons.methods.quantity.TrialMethod;

/** All methods of trial design by name. */
public final class TrialMethods {

    private static final List<TrialMethod<?>> ALL = List.copyOf(ProportionMethods.all());

    private TrialMethods() {}

    /** In the order in which a trial is planned. */
    public static List<TrialMethod<?>> all() {
        return ALL;
    }

    public static Optional<TrialMethod<?>> find(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
    }
}

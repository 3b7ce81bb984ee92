package org.oncommons.methods.hierarchy;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package that plan a trial, by name; {@link PairwiseComparison} takes the data of patients. */
public final class HierarchyMethods {

    private static final WinRatioPlan WIN_RATIO = new WinRatioPlan(1.4, 1, 0.2, 1, 0.025, 0.9);

    private static final DoorPlan DOOR = new DoorPlan(List.of(0.4, 0.3, 0.2, 0.1), List.of(0.5, 0.28, 0.13, 0.09), 0.5, 1, 0.025, 0.9);

    private static final QualityPlan QUALITY = new QualityPlan(1600, 0.05, 0.85, 0.025, 0.9, 0.1, 0.85);

    private HierarchyMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("hierarchy-win-ratio", "Win ratio, Yu and Ganju", "How many patients a win ratio needs", WIN_RATIO,
                        inputs -> {
                    WinRatioSize size = WinRatioSize.of(inputs);
                    return patients(size.patients(), size.derivation());
                }),
                new TrialMethod<>("hierarchy-door", "Desirability of outcome (DOOR), Wilcoxon",
                        "How many patients a comparison of ordered outcomes needs", DOOR, inputs -> {
                    DoorSize size = DoorSize.of(inputs);
                    return patients(size.patients(), size.derivation());
                }),
                new TrialMethod<>("hierarchy-quality-after-noninferiority", "Quality of life after non-inferiority",
                        "How likely a trial shows that less treatment is not worse and life is better", QUALITY,
                        HierarchyMethods::quality));
    }

    private static Answer patients(double patients, Derivation derivation) {
        return Answer.of(derivation, new Value("patients", "Patients in both arms", Math.ceil(patients - 1e-9), "patients"),
                new Value("exact", "not rounded", patients, "patients"));
    }

    private static Answer quality(QualityPlan inputs) {
        QualityPower power = QualityPower.of(inputs);
        return Answer.of(power.derivation(), new Value("both", "Probability to show both", power.both(), "probability"),
                new Value("leastBoth", "At least, whatever the correlation", power.leastBoth(), "probability"),
                new Value("needed", "Patients for the wanted probability", Math.ceil(power.needed() - 1e-9), "patients"));
    }
}

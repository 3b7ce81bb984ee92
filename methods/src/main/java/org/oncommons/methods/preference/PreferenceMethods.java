package org.oncommons.methods.preference;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class PreferenceMethods {

    private static final TwoStagePlan PLAN = new TwoStagePlan(0.4, 0.3, 0.3, 1, 0.6, 0.5, 0.025, 0.8);

    private static final TwoStageData DATA = new TwoStageData(90, 72, 18, 60, 66, 20, 75, 68, 19, 75, 65, 20, 0.95);

    private static final PartlyRandomisedPlan PARTLY = new PartlyRandomisedPlan(600, 0.45, 0.8, 0.7, 0.9, 0.9);

    private PreferenceMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("preference-two-stage-size", "Two-stage preference design", "How many patients show what treatment, "
                        + "selection "
                        + "and preference do", PLAN, PreferenceMethods::size),
                new TrialMethod<>("preference-two-stage-effects", "Effects of a two-stage preference design",
                        "What treatment, selection and preference did", DATA, PreferenceMethods::effects),
                new TrialMethod<>("preference-partly-randomised", "Partly randomised preference design",
                        "How many patients to approach where some only follow their wish", PARTLY, PreferenceMethods::partly));
    }

    private static Answer size(TwoStagePlan inputs) {
        TwoStageSize size = TwoStageSize.of(inputs);
        return Answer.of(size.derivation(), new Value("treatment", "For the effect of treatment", Math.ceil(size.treatment()), "patients"),
                new Value("selection", "For the effect of selection", Math.ceil(size.selection()), "patients"),
                new Value("preference", "For the effect of preference", Math.ceil(size.preference()), "patients"));
    }

    private static Answer effects(TwoStageData inputs) {
        TwoStageEffects effects = TwoStageEffects.of(inputs);
        return Answer.of(effects.derivation(), new Value("treatment", "Effect of treatment", effects.treatment().value(),
                "units of the outcome"),
                new Value("selection", "Effect of selection", effects.selection().value(), "units of the outcome"),
                new Value("preference", "Effect of preference", effects.preference().value(), "units of the outcome"))
                .with(new Table("intervals", "Treatment, selection and preference with their limits", List.of("effect", "standard error",
                        "lower limit", "upper limit"), List.of(effects.treatment(), effects.selection(), effects.preference()).stream()
                                .map(effect -> List.of(effect.value(), effect.error(), effect.lower(), effect.upper())).toList())
                                .named(List.of("Treatment", "Selection", "Preference")));
    }

    private static Answer partly(PartlyRandomisedPlan inputs) {
        PartlyRandomisedSize size = PartlyRandomisedSize.of(inputs);
        return Answer.of(size.derivation(), new Value("approached", "Patients to approach", size.approached(), "patients"),
                new Value("onAverage", "if only the average is to be reached", Math.ceil(size.onAverage()), "patients"),
                new Value("choseLess", "Less treatment by wish", size.choseLess(), "patients"),
                new Value("choseMore", "Standard treatment by wish", size.choseMore(), "patients"));
    }
}

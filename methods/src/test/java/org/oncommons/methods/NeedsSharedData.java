package org.oncommons.methods;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tests of the class read this file of {@link SharedData} and are reported as skipped, by name, where it is absent. An assumption would
 * not do for a class whose parameters come from the file: the build does not report it at all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsSharedData.Presence.class)
public @interface NeedsSharedData {

    /** Path below the folder of shared data. */
    String value();

    /** Disables the class where the file is absent, except in CI, where the missing file fails each test. */
    class Presence implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getTestClass().map(type -> type.getAnnotation(NeedsSharedData.class)).map(NeedsSharedData::value)
                    .filter(name -> !SharedData.demanded() && !SharedData.has(name))
                    .map(name -> ConditionEvaluationResult.disabled(SharedData.missing(name)))
                    .orElse(ConditionEvaluationResult.enabled("The shared data are there, or demanded."));
        }
    }
}

package org.oncommons.methods.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.proportion.ProportionMethods;
import org.oncommons.methods.sequential.SequentialMethods;
import org.oncommons.methods.survival.SurvivalMethods;

class ListedMethodsTests {

    static List<TrialMethod<?>> methods() {
        return Stream.of(ProportionMethods.all(), SurvivalMethods.all(), SequentialMethods.all())
                .<TrialMethod<?>>flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    <I extends Record> void theExampleHasAnAnswerThatTellsHowItArose(TrialMethod<I> method) {
        Answer answer = method.on(method.example());
        assertThat(answer.values()).isNotEmpty().allSatisfy(value -> assertThat(value.number()).as(value.name()).isFinite());
        assertThat(answer.derivation().steps()).isNotEmpty();
        assertThat(answer.derivation().source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyInputTellsWhatItIs(TrialMethod<?> method) {
        for (RecordComponent component : method.inputs().getRecordComponents()) {
            assertThat(component.isAnnotationPresent(Quantity.class) || component.isAnnotationPresent(Words.class))
                    .as(method.name() + "." + component.getName()).isTrue();
        }
    }

    @Test
    void namesAreTheirOwn() {
        assertThat(methods()).extracting(TrialMethod::name).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
        Map<String, Class<?>> records = new HashMap<>();
        for (TrialMethod<?> method : methods()) {
            Class<?> before = records.put(method.inputs().getSimpleName(), method.inputs());
            assertThat(before == null || before == method.inputs()).as(method.name()).isTrue();
        }
    }
}

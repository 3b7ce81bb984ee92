package org.oncommons.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import breaks.common.SharedThings;
import breaks.web.MisplacedController;
import breaks.ClockReader;
import breaks.FieldInjected;
import breaks.PublicEntity;
import breaks.TextUtil;
import breaks.WildController;
import breaks.methods.BadSpringMethod;

/** Every rule holds for the hub, and every rule catches its bad example: a rule that matches nothing would always be green. */
class HouseRulesTests {

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importPackages("org.oncommons");

    static Stream<ArchRule> rules() {
        return HouseRules.all().stream();
    }

    static Stream<Arguments> twins() {
        return Stream.of(
                Arguments.of(HouseRules.ENTITIES_AND_REPOSITORIES_STAY_IN_THEIR_MODULE, PublicEntity.class),
                Arguments.of(HouseRules.ENTITIES_HAVE_NO_SETTERS, PublicEntity.class),
                Arguments.of(HouseRules.NAMES_TELL_THE_SUBJECT, TextUtil.class),
                Arguments.of(HouseRules.NO_COMMON_PACKAGE, SharedThings.class),
                Arguments.of(HouseRules.NOBODY_READS_THE_CLOCK_DIRECTLY, ClockReader.class),
                Arguments.of(HouseRules.NO_FIELD_INJECTION, FieldInjected.class),
                Arguments.of(HouseRules.CONTROLLERS_LIVE_IN_THE_WEB_PACKAGE_OF_A_MODULE, WildController.class),
                Arguments.of(HouseRules.URLS_BEGIN_WITH_THE_MODULE, MisplacedController.class),
                Arguments.of(HouseRules.CONTROLLERS_ARE_NOT_PUBLIC, WildController.class),
                Arguments.of(HouseRules.METHODS_ARE_PURE_JAVA, BadSpringMethod.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHubKeeps(ArchRule rule) {
        rule.check(HUB);
    }

    @ParameterizedTest
    @MethodSource("twins")
    void catchesTheBadExample(ArchRule rule, Class<?> badExample) {
        JavaClasses bad = new ClassFileImporter().importClasses(badExample);

        assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRuleHasATwin() {
        assertThat(twins().map(twin -> twin.get()[0])).containsExactlyInAnyOrderElementsOf(HouseRules.all());
    }
}

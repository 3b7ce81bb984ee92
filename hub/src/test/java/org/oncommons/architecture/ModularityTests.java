package org.oncommons.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTests {

    @Test
    void everyModuleUsesOnlyWhatItIsAllowedTo() {
        HouseModules.ALL.verify();
    }

    @Test
    void aForbiddenUseIsFound() {
        Violations violations = ApplicationModules.of("breaks.modules", ImportOption.Predefined.ONLY_INCLUDE_TESTS).detectViolations();

        assertThat(violations.getMessages()).anySatisfy(message -> assertThat(message).contains("kitchen").contains("cellar"));
    }
}

package org.oncommons;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Hub.class);

    @Test
    void everyModuleUsesOnlyWhatItIsAllowedTo() {
        MODULES.verify();
    }
}

package org.oncommons.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import org.oncommons.Hub;
import org.springframework.modulith.core.ApplicationModules;

/** The hub's modules, read once. The library of methods is used like any other library and is no module of the hub. */
final class HouseModules {

    static final ApplicationModules ALL =
            ApplicationModules.of(Hub.class, JavaClass.Predicates.resideInAPackage("org.oncommons.methods.."));

    private HouseModules() {}
}

/** A module that may use no other. */
@ApplicationModule(allowedDependencies = {})
package breaks.modules.kitchen;

import org.springframework.modulith.ApplicationModule;

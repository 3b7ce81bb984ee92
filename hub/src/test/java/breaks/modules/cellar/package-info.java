/** A module that another one uses without being allowed to. */
@ApplicationModule(allowedDependencies = {})
package breaks.modules.cellar;

import org.springframework.modulith.ApplicationModule;

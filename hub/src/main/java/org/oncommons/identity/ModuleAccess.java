package org.oncommons.identity;

import java.util.List;

/** A module's access rules; the first that matches a request decides, and what none matches is denied. */
public interface ModuleAccess {

    List<AccessRule> rules();
}

/**
 * What every page shares: the layout, navigation, texts in the reader's language, form controls, lists, downloads and errors.
 * Knows no other module: they contribute doors, texts and the viewer through the interfaces here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.oncommons.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Questions put together from columns, and the answers read through them. */
@NullMarked
package org.oncommons.formats.questions;

import org.jspecify.annotations.NullMarked;

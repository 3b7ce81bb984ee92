/** Walks through the whole hub as its visitors do, over HTTP and in a real browser. */
@NullMarked
package org.oncommons.browser;

import org.jspecify.annotations.NullMarked;

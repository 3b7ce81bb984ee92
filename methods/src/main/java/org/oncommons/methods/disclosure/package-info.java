/** Which numbers may be shown so that nobody can learn, by subtraction either, what fewer than a threshold of institutions answered. */
@NullMarked
package org.oncommons.methods.disclosure;

import org.jspecify.annotations.NullMarked;

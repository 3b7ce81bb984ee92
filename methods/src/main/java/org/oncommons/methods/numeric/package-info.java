/**
 * Root search and quadrature for the methods of trial design: bounded in their work, so that nothing hangs, and exact about what they
 * could not do.
 */
@NullMarked
package org.oncommons.methods.numeric;

import org.jspecify.annotations.NullMarked;

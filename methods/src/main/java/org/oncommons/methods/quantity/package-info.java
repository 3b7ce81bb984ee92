/**
 * What every method of trial design has in common: inputs with units and ranges that can be listed and checked, and results that tell
 * step by step how they arose.
 */
@NullMarked
package org.oncommons.methods.quantity;

import org.jspecify.annotations.NullMarked;

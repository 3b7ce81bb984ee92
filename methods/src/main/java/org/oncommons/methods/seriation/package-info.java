/** Order of rows or columns of a heat map such that similar ones are neighbours and clusters are seen. */
@NullMarked
package org.oncommons.methods.seriation;

import org.jspecify.annotations.NullMarked;

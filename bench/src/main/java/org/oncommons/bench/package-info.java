/** Benchmarks: how long the methods and the pages take on a given machine. Results stand in the module's README. */
@org.jspecify.annotations.NullMarked
package org.oncommons.bench;

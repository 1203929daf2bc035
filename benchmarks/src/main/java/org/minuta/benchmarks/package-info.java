/** Measures an assembled server from outside, over its documented protocol alone. */
@NullMarked
package org.minuta.benchmarks;

import org.jspecify.annotations.NullMarked;

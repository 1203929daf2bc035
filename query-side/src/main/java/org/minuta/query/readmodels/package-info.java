/** Keeps what readers have at hand, generation by generation, from events alone. */
@NullMarked
package org.minuta.query.readmodels;

import org.jspecify.annotations.NullMarked;

/** Axon on PostgreSQL: every part of it chosen by us, and a start-up that fails if one of them is not. */
@NullMarked
package org.minuta.server.axon;

import org.jspecify.annotations.NullMarked;

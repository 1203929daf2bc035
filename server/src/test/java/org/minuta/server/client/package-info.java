/** A client of Minuta as a stranger would write it: from docs/protocol.md alone, knowing nothing of the server. */
@NullMarked
package org.minuta.server.client;

import org.jspecify.annotations.NullMarked;

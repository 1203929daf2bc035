/** What becomes of the record when processes die, connections break and commands fail halfway. */
@NullMarked
package org.minuta.server.faults;

import org.jspecify.annotations.NullMarked;

/** Takes in minutes that were written elsewhere. */
@NullMarked
package org.minuta.server.imports;

import org.jspecify.annotations.NullMarked;

/** Compares all that is derived from the record with the record. */
@NullMarked
package org.minuta.server.integrity;

import org.jspecify.annotations.NullMarked;

/** Finds words in all minutes, as they read now and as they once read. */
@NullMarked
package org.minuta.query.search;

import org.jspecify.annotations.NullMarked;

/** Documents written by one side and read by the other. */
@NullMarked
package org.minuta.server.documents;

import org.jspecify.annotations.NullMarked;

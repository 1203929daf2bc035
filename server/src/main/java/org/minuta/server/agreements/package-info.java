/** The agreements of all minutes over HTTP. */
@NullMarked
package org.minuta.server.agreements;

import org.jspecify.annotations.NullMarked;

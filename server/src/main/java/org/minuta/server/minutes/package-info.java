/** Minutes over HTTP: opened, read at any revision or instant, written to, and taken away as documents. */
@NullMarked
package org.minuta.server.minutes;

import org.jspecify.annotations.NullMarked;

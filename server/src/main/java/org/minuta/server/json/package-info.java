/** The one way in which the record is written as JSON: in the store, over HTTP and over STOMP. */
@NullMarked
package org.minuta.server.json;

import org.jspecify.annotations.NullMarked;

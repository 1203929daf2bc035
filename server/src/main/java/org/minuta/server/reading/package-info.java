/** Joins the query side to the record, the database and JSON. */
@NullMarked
package org.minuta.server.reading;

import org.jspecify.annotations.NullMarked;

/** Gives the server its database: an embedded PostgreSQL of its own, or one that is named in the settings. */
@NullMarked
package org.minuta.server.database;

import org.jspecify.annotations.NullMarked;

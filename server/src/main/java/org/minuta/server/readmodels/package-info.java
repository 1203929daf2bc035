/** Keeps read models up to date, builds them anew beside the old ones, and tells how far that is. */
@NullMarked
package org.minuta.server.readmodels;

import org.jspecify.annotations.NullMarked;

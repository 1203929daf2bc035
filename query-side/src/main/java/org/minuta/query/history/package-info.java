/** Looks back: who wrote what, what differs between two revisions, and what became of an agreement. */
@NullMarked
package org.minuta.query.history;

import org.jspecify.annotations.NullMarked;

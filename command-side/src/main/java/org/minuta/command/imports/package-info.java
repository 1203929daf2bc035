/** Reads minutes written elsewhere into commands; what it cannot place is kept in the notes, each doubt is a warning. */
@NullMarked
package org.minuta.command.imports;

import org.jspecify.annotations.NullMarked;

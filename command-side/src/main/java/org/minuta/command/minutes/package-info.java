/** Decides what becomes part of the record of one meeting: deciding may refuse, evolving never does. */
@NullMarked
package org.minuta.command.minutes;

import org.jspecify.annotations.NullMarked;

/** Pushes what was committed to everybody on the same minutes, takes commands from them, and shows who is there. */
@NullMarked
package org.minuta.server.live;

import org.jspecify.annotations.NullMarked;

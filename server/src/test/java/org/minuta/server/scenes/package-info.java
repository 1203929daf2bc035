/** Scenes with people in them, played by real clients against the whole server on a real database. */
@NullMarked
package org.minuta.server.scenes;

import org.jspecify.annotations.NullMarked;

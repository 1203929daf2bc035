/** Joins the command side to the server: the intake, what it needs, and the desk at which clients hand in commands. */
@NullMarked
package org.minuta.server.recording;

import org.jspecify.annotations.NullMarked;

/** Takes commands in, one lane per minutes: those that wait while a commit is under way are committed together. */
@NullMarked
package org.minuta.command.intake;

import org.jspecify.annotations.NullMarked;

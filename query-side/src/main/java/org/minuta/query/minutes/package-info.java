/** Answers what minutes say, now and as they stood at any revision or instant, and lists all minutes. */
@NullMarked
package org.minuta.query.minutes;

import org.jspecify.annotations.NullMarked;

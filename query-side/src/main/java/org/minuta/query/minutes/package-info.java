/** Answers what minutes say, now and as they stood at any revision or instant. */
@NullMarked
package org.minuta.query.minutes;

import org.jspecify.annotations.NullMarked;

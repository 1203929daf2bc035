/** The language of the minutes: what people can wish, what became part of the record, and why a wish was refused. */
@NullMarked
package org.minuta.api.minutes;

import org.jspecify.annotations.NullMarked;

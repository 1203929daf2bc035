@NullMarked
package org.minuta.query.minutes;

import org.jspecify.annotations.NullMarked;

/** Lists the agreements of all minutes, as they read now and as they read at an instant. */
@NullMarked
package org.minuta.query.agreements;

import org.jspecify.annotations.NullMarked;

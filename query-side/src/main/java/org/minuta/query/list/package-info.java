/** Lists all minutes. */
@NullMarked
package org.minuta.query.list;

import org.jspecify.annotations.NullMarked;

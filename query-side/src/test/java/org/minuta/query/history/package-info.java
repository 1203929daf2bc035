@NullMarked
package org.minuta.query.history;

import org.jspecify.annotations.NullMarked;

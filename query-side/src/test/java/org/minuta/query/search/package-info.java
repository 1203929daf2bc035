@NullMarked
package org.minuta.query.search;

import org.jspecify.annotations.NullMarked;

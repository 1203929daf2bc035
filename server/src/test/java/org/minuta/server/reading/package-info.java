@NullMarked
package org.minuta.server.reading;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.minuta.server.history;

import org.jspecify.annotations.NullMarked;

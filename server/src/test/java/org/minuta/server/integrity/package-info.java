@NullMarked
package org.minuta.server.integrity;

import org.jspecify.annotations.NullMarked;

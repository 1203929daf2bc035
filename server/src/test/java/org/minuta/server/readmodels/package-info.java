@NullMarked
package org.minuta.server.readmodels;

import org.jspecify.annotations.NullMarked;

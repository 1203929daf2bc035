/** Looking back over HTTP: history, difference, attribution, lives of agreements, replay. */
@NullMarked
package org.minuta.server.history;

import org.jspecify.annotations.NullMarked;

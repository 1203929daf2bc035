/** The algebra of texts that many people write at once: what a change is, and how changes meet. */
@NullMarked
package org.minuta.api.text;

import org.jspecify.annotations.NullMarked;

/** Writes minutes as documents for people: plain text that we can read back, and Markdown. */
@NullMarked
package org.minuta.query.documents;

import org.jspecify.annotations.NullMarked;

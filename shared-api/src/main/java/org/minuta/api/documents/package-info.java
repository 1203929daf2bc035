/** The printed words of the minutes, one set per language: writers print them, readers know them again. */
@NullMarked
package org.minuta.api.documents;

import org.jspecify.annotations.NullMarked;

package org.minuta.query.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What words of one meaning have in common, in Spanish and in English. */
interface Stems {

    /** For each of these words, in lower case with its accents, its stems without accents; none if it says nothing. */
    Map<String, Set<String>> of(Collection<String> words);
}

package org.minuta.command.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of organizations from posts: by legal form, acronym, first word, or because the document said so. */
final class Organizations {

    private static final Pattern LEGAL_FORM = Pattern.compile("(?:^|[\\s.])\\p{Lu}\\. ?(?:(?:de|y) )?(?:\\p{Lu}\\. ?)*"
            + "\\p{L}{1,3}\\.$|(?<!\\p{L})(?:Inc|Ltd|LLC|GmbH|S\\.A|A\\.C)\\.?$");
    private static final Set<String> FIRST = Set.of("instituto", "universidad", "ayuntamiento", "comision", "comite",
            "consejo", "gobierno", "poder", "tribunal", "fiscalia", "congreso", "camara", "sindicato", "asociacion",
            "fundacion", "centro", "colegio", "organizacion", "municipio", "sistema", "direccion", "departamento",
            "unidad", "coordinacion", "contraloria", "defensoria", "organo", "partido", "red", "colectivo", "museo",
            "biblioteca", "hospital", "escuela", "facultad", "agencia", "junta", "federacion", "cooperativa",
            "empresa", "grupo", "oficina", "delegacion", "alcaldia", "procuraduria", "union", "university",
            "institute", "city", "county", "town", "ministry", "department", "office", "council", "committee",
            "commission", "association", "foundation", "agency", "society", "company", "bank", "school", "college");
    private static final Set<String> LAST = Set.of("university", "institute", "council", "department", "ministry",
            "office", "committee", "commission", "association", "foundation", "agency", "society", "company", "bank",
            "library", "school", "college", "inc", "ltd", "llc", "trust", "group", "services", "authority", "club",
            "board", "centre", "center", "works", "cooperative");
    private static final Set<String> CONNECTORS = Set.of("de", "del", "la", "las", "los", "el", "y", "e", "of", "the",
            "and", "for");

    private final Set<String> known = new HashSet<>();

    void learn(String organization) {
        known.add(Words.plain(organization));
    }

    boolean knows(String words) {
        return known.contains(Words.plain(words));
    }

    /** Whether these words as a whole are surely an organization. */
    boolean isOne(String words) {
        return knows(words) || isAcronym(words) || hasLegalForm(words) || beginsLikeOne(words);
    }

    /** Whether the words may be an organization that nothing else gives away: few words, each with a capital. */
    static boolean looksLikeName(String words) {
        List<String> each = Words.of(words);
        return !each.isEmpty() && each.size() <= 4 && each.stream()
                .allMatch(word -> Character.isUpperCase(word.charAt(0)) || CONNECTORS.contains(word));
    }

    static boolean beginsLikeOne(String words) {
        List<String> each = Words.of(words);
        if (each.isEmpty()) {
            return false;
        }
        // Only the accent tells the office (Secretaría) from the person (Secretaria).
        return words.startsWith("Secretaría ") || FIRST.contains(Words.plain(each.getFirst()))
                || LAST.contains(Words.plain(each.getLast()));
    }

    static boolean isAcronym(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isUpperCase(c) && !Character.isDigit(c) && c != '-') {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= 2 && word.length() <= 12 && (Numerals.roman(word) == 0 || Numerals.roman(word) > 50);
    }

    static boolean hasLegalForm(String words) {
        return LEGAL_FORM.matcher(words.length() > 40 ? words.substring(words.length() - 40) : words).find();
    }
}

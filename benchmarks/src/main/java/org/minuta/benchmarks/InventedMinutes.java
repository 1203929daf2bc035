package org.minuta.benchmarks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up minutes in the layout that the server reads, the same for the same number. Words come as they do in any
 * language, few of them often and most of them seldom; each minutes has one of its own.
 */
final class InventedMinutes {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.of("es", "MX"));
    private static final List<String> NAMES = List.of("Rosa", "Tomás", "Nadia", "Irene", "Bruno", "Celia", "Olga",
            "Hugo", "Inés", "Raúl", "Sofía", "Martín", "Elsa", "Ángel", "Lucía", "Óscar");
    private static final List<String> SURNAMES = List.of("Lima", "Ibarra", "Fuentes", "Vela", "Paz", "Mora", "Nieto",
            "Cano", "Solís", "Rey", "Montes", "Leal", "Ríos", "Vera", "Luna", "Peña", "Ávila", "Núñez");
    private static final List<String> BODIES = List.of("Cauce Abierto A.C.", "Hidralia", "COAPT", "Red de Barrios",
            "Instituto del Agua", "Consejo de Parques");
    private static final List<String> FREQUENT = List.of("de", "la", "que", "el", "en", "y", "los", "se", "del", "las",
            "para", "con", "una", "por", "al", "reunión", "acuerdo", "agua", "comité", "presupuesto", "informe",
            "proyecto", "calendario", "municipio", "revisión", "propuesta", "fecha", "padrón", "medidores", "obra",
            "vecinos", "dirección", "entrega", "seguimiento", "sesión", "aprobación", "recursos", "trámite", "oficio",
            "jornada", "capacitación", "transparencia", "licitación", "mantenimiento", "convocatoria", "adquisición");
    /** Half of all minutes hold the one, the other half the other. */
    static final List<String> APART = List.of("matutina", "vespertina");
    private static final String[] SYLLABLES = {"ca", "re", "mi", "to", "lu", "na", "sa", "pe", "vi", "do", "ra", "ti",
        "mo", "ne", "ción", "que", "gu", "bar", "len", "tor", "zá", "fí", "ñu", "pró"};
    private static final int SELDOM = 20_000;

    private final int number;
    private final Random random;

    InventedMinutes(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    /** Only these minutes hold it. */
    static String ownWord(int number) {
        return "folio" + Integer.toString(number, Character.MAX_RADIX) + "x";
    }

    /** One of the words that many minutes hold. */
    static String frequent(Random random) {
        return FREQUENT.get(16 + random.nextInt(FREQUENT.size() - 16));
    }

    /** One of the words that few hold. */
    static String seldom(Random random) {
        var word = new StringBuilder();
        for (int left = 1 + random.nextInt(SELDOM); left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }

    String text() {
        var day = LocalDate.of(2010, 1, 4).plusDays(random.nextInt(5_500));
        return "Tepatlán a " + DAY.format(day) + "\n\tMinuta de " + words(3) + " " + ownWord(number)
                + "\n\n\tEVENTO\n\t" + words(4)
                + "\n\n\tFECHA\n\t" + DAY.format(day) + " a las 16:30 horas.\n\n\tLUGAR\n\t" + words(5) + "\n\n\tASISTENTES\n" + lines(4 + random.nextInt(9), i -> "\t· " + person())
                + "\n\n\tTEMAS QUE ABORDARON\n" + lines(2 + random.nextInt(4), i -> i + ". " + words(6))
                + "\n\n\tACUERDOS\n" + lines(3 + random.nextInt(7), i -> i + ". " + words(12 + random.nextInt(30)))
                + "\n\n\tNOTAS\n" + words(40 + random.nextInt(200)) + " " + APART.get(number % 2) + "\n";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private String person() {
        return one(NAMES) + " " + one(SURNAMES) + " " + one(SURNAMES) + ", Representante de " + one(BODIES) + ";";
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return random.nextInt(3) > 0 ? FREQUENT.get((int) (FREQUENT.size() * Math.pow(random.nextDouble(), 2)))
                : seldom(random);
    }
}

package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attendee as printed: "name, position, organization" and the like.
 *
 * @param doubtful whether a person should look at how the words were told apart
 */
record AttendeeLine(Draft.Person person, boolean doubtful) {

    private static final Set<String> DEGREES = Set.of("phd", "ph d", "md", "m d", "jr", "sr", "esq", "cpa", "msc",
            "mba", "dr", "m sc", "ii", "iii");
    private static final Set<String> ROLES_OF_BODIES = Set.of("representante", "integrante", "miembro", "presidente",
            "presidenta", "delegado", "delegada", "socio", "socia", "fundador", "fundadora", "enlace", "vocero",
            "vocera", "voluntario", "voluntaria", "member", "representative", "president", "delegate");
    private static final List<String> OF = List.of(" de la ", " del ", " de los ", " de las ", " de ", " of the ",
            " of ", " at ", " for ", " from ");

    /** What the organization surely is, for the other lines to know it; missing if it takes a guess. */
    static @Nullable String certainOrganization(String text) {
        List<String> fields = fields(marks(text).rest());
        String last = fields.getLast();
        boolean told = fields.size() > 2 && Organizations.looksLikeName(last) && Words.of(last).size() <= 3;
        return told || fields.size() > 1 && (Organizations.isAcronym(last)) ? last : null;
    }

    static AttendeeLine of(String text, Organizations organizations) {
        AttendeeMarks marks = marks(text);
        AttendeeLine line = told(fields(marks.rest()), separator(marks.rest()).equals(","), organizations);
        Draft.Person person = withoutBracketedPost(line.person());
        String position = marks.remark() == null ? person.position()
                : person.position() == null ? marks.remark() : person.position() + ", " + marks.remark();
        return new AttendeeLine(new Draft.Person(person.name(), position, person.organization(), marks.part(),
                marks.attendance()), line.doubtful() || marks.remark() != null || person.name().contains(":"));
    }

    private static AttendeeMarks marks(String text) {
        AttendeeMarks marks = AttendeeMarks.of(ItemEnd.cut(text));
        String commas = AttendeeCommas.in(marks.rest());
        return commas.equals(marks.rest()) ? marks : AttendeeMarks.of(commas).or(marks);
    }

    private static Draft.Person withoutBracketedPost(Draft.Person person) {
        String name = person.name();
        int open = name.lastIndexOf('(');
        String post = open > 0 && name.endsWith(")") ? name.substring(open + 1, name.length() - 1) : "";
        return person.position() != null || !Posts.isOne(post) ? person
                : new Draft.Person(name.substring(0, open).strip(), post, person.organization(), null, null);
    }

    private static String separator(String text) {
        for (String separator : List.of("|", "\t", ";")) {
            if (text.contains(separator)) {
                return separator;
            }
        }
        return text.contains(",") ? "," : text.contains(" – ") ? " – " : text.contains(" — ") ? " — "
                : text.contains(" - ") ? " - " : ",";
    }

    private static List<String> fields(String text) {
        var fields = new ArrayList<String>();
        for (String field : text.split(Pattern.quote(separator(text)))) {
            if (!field.isBlank()) {
                fields.add(field.strip());
            }
        }
        if (fields.size() > 1 && DEGREES.contains(String.join(" ", Words.of(Words.plain(fields.get(1)))))) {
            fields.set(0, fields.get(0) + ", " + fields.remove(1));
        }
        return fields.isEmpty() ? List.of(text.strip()) : fields;
    }

    private static AttendeeLine told(List<String> fields, boolean commas, Organizations organizations) {
        String name = fields.getFirst();
        List<String> rest = fields.subList(1, fields.size());
        if (rest.isEmpty()) {
            return person(name, null, null, Words.of(name).size() > 7);
        }
        if (rest.size() == 1) {
            return postAndBody(name, rest.getFirst(), organizations);
        }
        if (!commas) {
            return person(name, field(String.join(", ", rest.subList(0, rest.size() - 1))), field(rest.getLast()),
                    rest.size() > 2);
        }
        return postsAndBody(name, rest, organizations);
    }

    private static @Nullable String field(String words) {
        return words.equals("–") || words.equals("-") || words.equals("—") ? null : words;
    }

    /** Several pieces between commas: which of them begin the organization? */
    private static AttendeeLine postsAndBody(String name, List<String> rest, Organizations organizations) {
        String last = rest.getLast();
        String before = String.join(", ", rest.subList(0, rest.size() - 1));
        if (field(last) == null) {
            return person(name, field(before), null, false);
        }
        if (organizations.knows(last) || Organizations.isAcronym(last)) {
            return person(name, field(before), last, false);
        }
        for (int i = 1; i < rest.size(); i++) {
            if (Organizations.beginsLikeOne(rest.get(i)) && Character.isUpperCase(rest.get(i).charAt(0))) {
                return person(name, field(String.join(", ", rest.subList(0, i))),
                        String.join(", ", rest.subList(i, rest.size())), i < rest.size() - 1);
            }
        }
        if (Organizations.hasLegalForm(last) || Organizations.looksLikeName(last) && !enumerates(last)) {
            return person(name, field(before), last, false);
        }
        return enumerates(last) ? person(name, String.join(", ", rest), null, true)
                : person(name, field(before), last, true);
    }

    private static boolean enumerates(String last) {
        return last.contains(" y ") || last.contains(" e ") || last.contains(" and ");
    }

    /** One piece after the name: a post, an organization, or both without a comma. */
    private static AttendeeLine postAndBody(String name, String words, Organizations organizations) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean single = last.length() == words.length();
        if (single && (Organizations.isAcronym(words) || organizations.knows(words))) {
            return person(name, null, words, false);
        }
        if (!single && (Organizations.isAcronym(last) || organizations.knows(last))) {
            return person(name, withoutLink(words.substring(0, words.length() - last.length()).strip()), last, true);
        }
        boolean legal = Organizations.hasLegalForm(words);
        int cut = cut(words, legal, organizations);
        if (cut > 0) {
            String body = words.substring(cut);
            return person(name, withoutLink(words.substring(0, cut).strip()), body,
                    !legal || links(words.substring(0, cut)) + links(body) > 1);
        }
        return legal || organizations.isOne(words) ? person(name, null, words, !legal && !organizations.knows(words))
                : person(name, words, null, AttendeeNames.isName(words));
    }

    /** Where the organization begins inside the piece, or 0. */
    private static int cut(String words, boolean legal, Organizations organizations) {
        String firstWord = Words.of(words).isEmpty() ? "" : Words.plain(Words.of(words).getFirst());
        boolean wholeBody = ROLES_OF_BODIES.contains(firstWord);
        int cut = 0;
        for (int i = 0; i < words.length() && i < 300; i++) {
            int length = linkAt(words, i);
            if (length == 0) {
                continue;
            }
            String body = words.substring(i + length);
            boolean capital = !body.isEmpty() && Character.isUpperCase(body.charAt(0));
            boolean named = organizations.knows(body) || wholeBody && Organizations.beginsLikeOne(body);
            if (capital && (legal || named)) {
                cut = i + length;
                if (wholeBody || named) {
                    return cut;
                }
            }
        }
        return cut;
    }

    private static int links(String words) {
        int links = 0;
        for (int i = 0; i < words.length(); i++) {
            links += linkAt(words, i) > 0 ? 1 : 0;
        }
        return links;
    }

    private static int linkAt(String words, int place) {
        for (String link : OF) {
            if (words.startsWith(link, place)) {
                return link.length();
            }
        }
        return 0;
    }

    private static String withoutLink(String post) {
        for (String link : OF) {
            if (post.endsWith(link.stripTrailing())) {
                return post.substring(0, post.length() - link.strip().length()).strip();
            }
        }
        return post;
    }

    private static AttendeeLine person(String name, @Nullable String position, @Nullable String organization,
            boolean doubtful) {
        return new AttendeeLine(new Draft.Person(name, position, organization, null, null), doubtful);
    }
}

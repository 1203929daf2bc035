package org.minuta.command.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Part;

/**
 * What a line says of an attendee beyond the person: "(chair, remote)".
 *
 * @param rest   the line without that
 * @param remark what else is said of an absence, with the word for it: "ausente por enfermedad"
 */
record AttendeeMarks(String rest, @Nullable Part part, @Nullable Attendance attendance, @Nullable String remark) {

    private static final Map<String, Part> PARTS = Map.ofEntries(Map.entry("presidencia", Part.CHAIR),
            Map.entry("preside", Part.CHAIR), Map.entry("presidenta", Part.CHAIR),
            Map.entry("presidente", Part.CHAIR), Map.entry("chair", Part.CHAIR), Map.entry("chairing", Part.CHAIR),
            Map.entry("secretaria", Part.SECRETARY), Map.entry("secretario", Part.SECRETARY),
            Map.entry("secretary", Part.SECRETARY), Map.entry("minutes", Part.SECRETARY),
            Map.entry("integrante", Part.MEMBER), Map.entry("miembro", Part.MEMBER), Map.entry("vocal", Part.MEMBER),
            Map.entry("member", Part.MEMBER), Map.entry("persona invitada", Part.GUEST),
            Map.entry("invitado", Part.GUEST), Map.entry("invitada", Part.GUEST), Map.entry("guest", Part.GUEST));
    private static final Map<String, Attendance> ATTENDANCES = attendances();
    private static final Pattern BEGINNING = Pattern.compile("(?:[,;:|\\t(]| [-–—] |\\. )\\s{0,9}("
            + ATTENDANCES.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|")) + ")(?![a-z\\d])");
    private static final int LONGEST = 200;

    /** @param ended a line without the punctuation at its end */
    static AttendeeMarks of(String ended) {
        AttendeeMarks bracketed = bracketed(ended);
        String text = bracketed.rest();
        int from = Math.max(0, text.length() - LONGEST);
        Matcher beginning = BEGINNING.matcher(Words.plain(text.substring(from)));
        while (beginning.find()) {
            AttendeeMarks before = bracketed(ItemEnd.cut(text.substring(0, from + beginning.start())));
            Part part = bracketed.part() == null ? before.part() : bracketed.part();
            String words = text.substring(from + beginning.start(1));
            boolean opened = beginning.group().startsWith("(") && words.endsWith(")");
            String said = ItemEnd.cut(opened ? words.substring(0, words.length() - 1) : words);
            List<String> marks = marks(said);
            Attendance attendance = ATTENDANCES.get(beginning.group(1));
            if (ATTENDANCES.keySet().containsAll(marks)) {
                return new AttendeeMarks(before.rest(), part, ATTENDANCES.get(marks.getLast()), null);
            }
            if (attendance == Attendance.ABSENT || attendance == Attendance.EXCUSED) {
                return new AttendeeMarks(before.rest(), part, attendance, said);
            }
        }
        return bracketed;
    }

    /** What the line says, and where it says nothing, what was said behind it; of remarks both. */
    AttendeeMarks or(AttendeeMarks behind) {
        return new AttendeeMarks(rest, part == null ? behind.part : part,
                attendance == null ? behind.attendance : attendance, said(remark, behind.remark));
    }

    private static @Nullable String said(@Nullable String first, @Nullable String behind) {
        return first == null ? behind : behind == null ? first : first + ", " + behind;
    }

    private static AttendeeMarks bracketed(String ended) {
        int open = ended.lastIndexOf('(');
        List<String> marks = open > 0 && ended.endsWith(")") && ended.length() - open < 60
                ? marks(ended.substring(open + 1, ended.length() - 1)) : List.of();
        boolean known = marks.stream().allMatch(mark -> PARTS.containsKey(mark) || ATTENDANCES.containsKey(mark));
        if (marks.isEmpty() || !known) {
            return new AttendeeMarks(ended, null, null, null);
        }
        Part part = null;
        Attendance attendance = null;
        for (String mark : marks) {
            part = PARTS.getOrDefault(mark, part);
            attendance = ATTENDANCES.getOrDefault(mark, attendance);
        }
        return new AttendeeMarks(ItemEnd.cut(ended.substring(0, open)), part, attendance, null);
    }

    private static List<String> marks(String words) {
        return Arrays.stream(words.split("[,;/|]")).map(one -> Words.plain(one.strip())).filter(one -> !one.isEmpty())
                .toList();
    }

    private static Map<String, Attendance> attendances() {
        var known = new HashMap<String, Attendance>();
        add(known, Attendance.PRESENT, "presente", "present", "presencial", "in person", "asistio", "attended");
        add(known, Attendance.REMOTE, "a distancia", "virtual", "remote", "remotely", "remoto", "remota", "en remoto",
                "online", "en linea", "by video", "by phone", "por videoconferencia", "por videollamada",
                "por telefono", "via remota", "via zoom", "por zoom", "via teams", "por teams", "videoconferencia",
                "zoom", "teams");
        add(known, Attendance.EXCUSED, "ausencia justificada", "inasistencia justificada", "falta justificada",
                "justifico", "justificado", "justificada", "justifico su ausencia", "justifico su inasistencia",
                "justifico ausencia", "justifico inasistencia", "ausente con justificacion", "ausente justificado",
                "ausente justificada", "ausente con aviso", "con justificacion", "con permiso", "se disculpo",
                "se excuso", "envio disculpas", "excused", "excused absence", "apologies", "sent apologies",
                "apologies sent", "apologies received", "absent with apologies", "regrets");
        add(known, Attendance.ABSENT, "ausente", "absent", "no asistio", "no se presento", "falto", "inasistencia",
                "did not attend", "not present", "not attending");
        return Map.copyOf(known);
    }

    private static void add(Map<String, Attendance> known, Attendance attendance, String... words) {
        for (String word : words) {
            known.put(word, attendance);
        }
    }
}

package org.minuta.command.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Part;

/**
 * What a line says of an attendee beyond the person: "(chair, remote)".
 *
 * @param rest the line without that
 */
record AttendeeMarks(String rest, @Nullable Part part, @Nullable Attendance attendance) {

    private static final Map<String, Part> PARTS = Map.ofEntries(Map.entry("presidencia", Part.CHAIR),
            Map.entry("preside", Part.CHAIR), Map.entry("presidenta", Part.CHAIR),
            Map.entry("presidente", Part.CHAIR), Map.entry("chair", Part.CHAIR), Map.entry("chairing", Part.CHAIR),
            Map.entry("secretaria", Part.SECRETARY), Map.entry("secretario", Part.SECRETARY),
            Map.entry("secretary", Part.SECRETARY), Map.entry("minutes", Part.SECRETARY),
            Map.entry("integrante", Part.MEMBER), Map.entry("miembro", Part.MEMBER), Map.entry("vocal", Part.MEMBER),
            Map.entry("member", Part.MEMBER), Map.entry("persona invitada", Part.GUEST),
            Map.entry("invitado", Part.GUEST), Map.entry("invitada", Part.GUEST), Map.entry("guest", Part.GUEST));
    private static final Map<String, Attendance> ATTENDANCES = Map.ofEntries(
            Map.entry("presente", Attendance.PRESENT), Map.entry("present", Attendance.PRESENT),
            Map.entry("presencial", Attendance.PRESENT), Map.entry("in person", Attendance.PRESENT),
            Map.entry("a distancia", Attendance.REMOTE), Map.entry("virtual", Attendance.REMOTE),
            Map.entry("remote", Attendance.REMOTE), Map.entry("online", Attendance.REMOTE),
            Map.entry("en linea", Attendance.REMOTE), Map.entry("by video", Attendance.REMOTE),
            Map.entry("ausencia justificada", Attendance.EXCUSED), Map.entry("justifico", Attendance.EXCUSED),
            Map.entry("justificado", Attendance.EXCUSED), Map.entry("justificada", Attendance.EXCUSED),
            Map.entry("excused", Attendance.EXCUSED), Map.entry("apologies", Attendance.EXCUSED),
            Map.entry("ausente", Attendance.ABSENT), Map.entry("absent", Attendance.ABSENT));

    /** @param ended a line without the punctuation at its end */
    static AttendeeMarks of(String ended) {
        int open = ended.lastIndexOf('(');
        if (open <= 0 || !ended.endsWith(")") || ended.length() - open >= 60) {
            return new AttendeeMarks(ended, null, null);
        }
        List<String> marks = Arrays.stream(ended.substring(open + 1, ended.length() - 1).split("[,;/]"))
                .map(one -> Words.plain(one.strip())).toList();
        if (!marks.stream().allMatch(mark -> PARTS.containsKey(mark) || ATTENDANCES.containsKey(mark))) {
            return new AttendeeMarks(ended, null, null);
        }
        Part part = null;
        Attendance attendance = null;
        for (String mark : marks) {
            part = PARTS.getOrDefault(mark, part);
            attendance = ATTENDANCES.getOrDefault(mark, attendance);
        }
        return new AttendeeMarks(AttendeeLine.withoutEnd(ended.substring(0, open)), part, attendance);
    }
}

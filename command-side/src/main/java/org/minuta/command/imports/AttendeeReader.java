package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.Part;

/** Reads the lists of who was there, who was invited, excused or absent. */
final class AttendeeReader {

    private static final List<String> COLUMNS = List.of("nombre", "cargo", "puesto", "institucion", "organizacion",
            "dependencia", "name", "position", "organization", "role", "no", "num", "numero", "nombre completo", "area",
            "asistencia", "firma", "correo", "telefono", "attendance", "signature", "title", "post", "email");

    private final Draft draft;
    private final Margin margin;
    private final Limits limits;
    private final Wrapping wrapping;

    AttendeeReader(Draft draft, Margin margin, Limits limits, Wrapping wrapping) {
        this.draft = draft;
        this.margin = margin;
        this.limits = limits;
        this.wrapping = wrapping;
    }

    void take(Passage passage) {
        List<Line> lines = passage.lines().stream().filter(line -> !isColumns(line)).toList();
        var list = new ItemList(lines, ItemList.Content.PEOPLE, wrapping, 0);
        Draft.requireRoom("attendees", list.items().size(), limits.attendees());
        margin.keep(list.unplaced());
        boolean alone = list.items().size() == 1;
        var people = new ArrayList<Line>();
        for (ItemList.Item item : list.items()) {
            if (NothingListed.says(text(item))) {
                margin.keep(List.of(item.line()));
                margin.keep(item.more());
                continue;
            }
            AttendeeNames.parted(text(item), alone).forEach(one -> people.add(item.line().saying(one)));
            Draft.requireRoom("attendees", people.size(), limits.attendees());
        }
        Organizations organizations = organizations(people);
        boolean marked = list.isMarked() || people.size() > list.items().size();
        people.forEach(line -> take(passage.section(), line, organizations, marked));
    }

    private Organizations organizations(List<Line> people) {
        var organizations = new Organizations();
        for (Line line : people) {
            String organization = line.raw().length() > limits.name() ? null
                    : AttendeeLine.certainOrganization(line.raw());
            if (organization != null) {
                organizations.learn(organization);
            }
        }
        return organizations;
    }

    private static boolean isColumns(Line line) {
        String text = line.text();
        return text.length() < 200 && (text.contains("|") || text.contains("\t")) && List.of(text.split("[|\t]"))
                .stream().map(cell -> String.join(" ", Words.of(Words.plain(cell))))
                .allMatch(cell -> cell.isEmpty() || COLUMNS.contains(cell));
    }

    private String text(ItemList.Item item) {
        var more = item.more().stream().filter(line -> !line.isBlank()).map(Line::text).toList();
        String text = more.isEmpty() ? item.first() : item.first() + " " + String.join(" ", more);
        return text.length() > 4 * limits.name() ? text : text.strip();
    }

    private void take(Section section, Line line, Organizations organizations, boolean marked) {
        // Not Line.text(): a line too long to be read is not looked at again.
        String text = line.raw();
        if (text.chars().noneMatch(Character::isLetterOrDigit) || !margin.fits(line)) {
            return;
        }
        boolean rule = Words.of(text.length() > 200 ? text.substring(0, 200) : text).isEmpty();
        if (rule || !marked && !AttendeeNames.mayBeginWithName(text)) {
            margin.keep(List.of(line));
            return;
        }
        AttendeeLine read = AttendeeLine.of(text, organizations);
        Draft.Person one = read.person();
        if (one.name().isBlank()) {
            margin.keep(List.of(line));
            return;
        }
        Attendance attendance = one.attendance() != null ? one.attendance() : attendance(section);
        Part part = one.part() == null && section == Section.GUESTS ? Part.GUEST : one.part();
        draft.attendees.add(new Draft.Person(one.name(), one.position(), one.organization(), part, attendance));
        if (read.doubtful()) {
            margin.warn(line, WarningCode.ATTENDEE_DOUBTFUL, "Name, position and organization were told apart without"
                    + " a clear sign between them.");
        }
    }

    private static @Nullable Attendance attendance(Section section) {
        return section == Section.EXCUSED ? Attendance.EXCUSED : section == Section.ABSENT ? Attendance.ABSENT : null;
    }
}

package org.minuta.command.imports;

import static org.minuta.command.imports.UnreadableDocument.Reason.NOT_MINUTES;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Limits;
import org.minuta.api.minutes.Modality;

/** Reads minutes as others write them: parts the lines by headings, then reads each part as its heading says. */
final class ForeignReader {

    /** A heading with the lines up to the next; what stands beside the heading comes first. */
    private record Part(Section section, List<Line> lines) {

        List<Line> said() {
            return lines.stream().filter(line -> !line.isBlank()).toList();
        }
    }

    private static final ZoneId CENTRAL_MEXICO = ZoneId.of("America/Mexico_City");
    private static final Pattern RULE = Pattern.compile("[-_=*~·.•\\s]{3,}");
    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\-\\s]{3,}");
    private static final List<String> COLUMNS = List.of("nombre", "cargo", "puesto", "institucion", "organizacion",
            "dependencia", "name", "position", "organization", "role", "no", "nombre completo", "area");
    private static final String UNCLEAR = "No date could be read from these words; they are in the notes.";

    private final @Nullable ZoneId zone;
    private final Limits limits;
    private final List<Warning> warnings;
    private final Margin margin;
    private final List<Part> parts = new ArrayList<>();
    private final Draft draft = new Draft();
    private final HeadingDraft heading = draft.heading;
    private int spanish;
    private int english;

    ForeignReader(List<Line> lines, @Nullable ZoneId zone, Limits limits, List<Warning> warnings) {
        this.zone = zone;
        this.limits = limits;
        this.warnings = warnings;
        this.margin = new Margin(warnings, limits.text().textLength());
        split(MarkdownSigns.without(lines));
    }

    Draft read() {
        Line issued = takeTop();
        takeDates(issued);
        parts.stream().filter(part -> isPeople(part.section())).forEach(this::takeAttendees);
        parts.stream().filter(part -> part.section() == Section.TOPICS).forEach(this::takeTopics);
        for (Part part : parts) {
            switch (part.section()) {
                case EVENT -> heading.event = value(part, heading.event);
                case PLACE -> takePlace(part);
                case AGREEMENTS -> takeAgreements(part);
                case FOLLOW_UP -> takeFollowUp(part);
                case NOTES, UNKNOWN -> part.lines().forEach(margin::keep);
                case TOP, DATE, START, END, PLACE_AND_DATE, ATTENDEES, EXCUSED, ABSENT, TOPICS -> { }
            }
        }
        heading.language = english > spanish ? Language.ENGLISH : Language.SPANISH;
        heading.zone = zone();
        draft.notes = margin.notes();
        return draft;
    }

    private @Nullable ZoneId zone() {
        if (heading.zone != null) {
            return heading.zone;
        }
        if (heading.heldOn == null && heading.startsAt == null && heading.endsAt == null) {
            return null;
        }
        return zone != null ? zone : heading.language == Language.SPANISH ? CENTRAL_MEXICO : null;
    }

    private void split(List<Line> lines) {
        var finder = new HeadingFinder();
        var part = new Part(Section.TOP, new ArrayList<>());
        parts.add(part);
        boolean recognised = false;
        for (Line line : lines) {
            HeadingFinder.Found found = finder.find(line);
            if (found == null) {
                part.lines().add(isRule(line, part.section()) ? line.saying("") : line);
                continue;
            }
            recognised |= found.section() != Section.UNKNOWN;
            spanish += found.language() == Language.SPANISH ? 1 : 0;
            english += found.language() == Language.ENGLISH ? 1 : 0;
            part = new Part(found.section(), new ArrayList<>());
            parts.add(part);
            if (found.section() == Section.UNKNOWN) {
                part.lines().add(line);
                warnings.add(new Warning(line.number(), line.text(), WarningCode.UNKNOWN_HEADING,
                        "This heading is not known; it and what follows it are in the notes."));
            } else if (!found.rest().isEmpty()) {
                part.lines().add(line.saying(found.rest()));
            }
        }
        if (!recognised) {
            throw new UnreadableDocument(NOT_MINUTES, "No heading of minutes was found, such as EVENTO, FECHA,"
                    + " ASISTENTES, ACUERDOS, or ATTENDEES, AGREEMENTS.");
        }
    }

    private static boolean isRule(Line line, Section section) {
        boolean people = isPeople(section);
        return line.raw().length() < 200 && (RULE.matcher(line.text()).matches()
                || people && TABLE_RULE.matcher(line.text()).matches());
    }

    private static boolean isPeople(Section section) {
        return section == Section.ATTENDEES || section == Section.EXCUSED || section == Section.ABSENT;
    }

    /** Reads the title and the picture; gives back the line that says where and when the minutes were issued. */
    private @Nullable Line takeTop() {
        var left = new ArrayList<Line>();
        Line issued = null;
        for (Line line : parts.getFirst().said()) {
            String text = HeadingFinder.unmarked(line.text());
            String picture = TopLine.picture(text);
            if (picture != null && heading.logo == null && picture.length() <= limits.name()) {
                heading.logo = picture;
                warnings.add(new Warning(line.number(), text, WarningCode.PICTURE_ONLY_NAMED,
                        "The picture is named here, but it is not in the file; only its name was kept."));
            } else if (issued == null && TopLine.issued(text, null) != null) {
                issued = line.saying(text);
            } else {
                left.add(line.saying(text));
            }
        }
        Line titled = left.stream().filter(line -> TopLine.isTitle(line.text())).findFirst()
                .orElse(left.isEmpty() ? null : left.getFirst());
        if (titled != null && fits(titled)) {
            heading.title = titled.text();
            left.remove(titled);
        }
        left.removeIf(line -> line == titled && line.raw().length() > limits.name());
        margin.keep(left);
        return issued;
    }

    private boolean fits(Line line) {
        if (line.text().length() <= limits.name()) {
            return true;
        }
        margin.keep(line, WarningCode.VALUE_TOO_LONG, "This value is longer than " + limits.name()
                + " characters; it is in the notes.");
        return false;
    }

    private void takeDates(@Nullable Line issuedLine) {
        LocalDate reference = issuedLine == null ? null : required(TopLine.issued(issuedLine.text(), null)).day();
        for (Part part : parts) {
            switch (part.section()) {
                case DATE -> takeDate(part, reference);
                case START -> takeHours(part, true);
                case END -> takeHours(part, false);
                case PLACE_AND_DATE -> takePlaceAndDate(part, reference);
                case TOP, EVENT, PLACE, ATTENDEES, EXCUSED, ABSENT, TOPICS, AGREEMENTS, FOLLOW_UP, NOTES, UNKNOWN -> { }
            }
        }
        if (issuedLine != null) {
            TopLine.Issued issued = required(TopLine.issued(issuedLine.text(), heading.heldOn));
            heading.issuedIn = issued.place();
            heading.issuedOn = issued.day();
            warn(issuedLine, issued.doubts());
        }
    }

    private static <T> T required(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("The line was found to say so before");
        }
        return found;
    }

    private void warn(Line line, List<Moment.Doubt> doubts) {
        doubts.forEach(doubt -> warnings.add(new Warning(line.number(), line.text(), doubt.code(), doubt.message())));
    }

    private static String joined(List<Line> lines) {
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    private void takeDate(Part part, @Nullable LocalDate reference) {
        List<Line> said = part.said();
        if (said.isEmpty()) {
            return;
        }
        Moment moment = Moment.of(joined(said), reference);
        if (moment.day() == null && moment.from() == null) {
            said.forEach(line -> margin.keep(line, WarningCode.DATE_UNCLEAR, UNCLEAR));
            return;
        }
        take(moment);
        warn(said.getFirst(), moment.doubts());
        if (moment.day() == null) {
            said.forEach(line -> margin.keep(line, WarningCode.DATE_UNCLEAR, UNCLEAR));
        } else if (moment.saysMore()) {
            margin.keep(said);
        }
    }

    private void take(Moment moment) {
        heading.heldOn = heading.heldOn == null ? moment.day() : heading.heldOn;
        heading.startsAt = heading.startsAt == null ? moment.from() : heading.startsAt;
        heading.endsAt = heading.endsAt == null ? moment.to() : heading.endsAt;
        heading.zone = heading.zone == null ? moment.zone() : heading.zone;
    }

    private void takeHours(Part part, boolean start) {
        List<Line> said = part.said();
        Moment moment = Moment.of(joined(said), null);
        LocalTime first = moment.from();
        if (first == null || moment.saysMore() || moment.day() != null || !start && moment.to() != null) {
            said.forEach(line -> margin.keep(line, WarningCode.DATE_UNCLEAR, UNCLEAR));
        } else if (start) {
            take(moment);
        } else {
            heading.endsAt = first;
            heading.zone = heading.zone == null ? moment.zone() : heading.zone;
        }
    }

    private void takePlaceAndDate(Part part, @Nullable LocalDate reference) {
        List<Line> said = part.said();
        Moment moment = Moment.of(joined(said), reference);
        if (moment.day() == null || moment.leftover().length() > limits.name()) {
            margin.keep(said);
            return;
        }
        take(moment);
        warn(said.getFirst(), moment.doubts());
        String place = TopLine.withoutLinks(moment.leftover());
        heading.venue = place.isEmpty() ? heading.venue : place;
        heading.modality = place.isEmpty() ? heading.modality : Modalities.of(place);
    }

    /** The first paragraph, as one line; further ones and a second value go to the notes. */
    private @Nullable String value(Part part, @Nullable String before) {
        List<Line> first = part.lines().stream().dropWhile(Line::isBlank).takeWhile(line -> !line.isBlank()).toList();
        if (first.isEmpty()) {
            return before;
        }
        List<Line> said = part.said();
        margin.keep(said.subList(first.size(), said.size()));
        Line whole = first.getFirst().saying(String.join(" ", first.stream().map(line -> bare(line.text())).toList()));
        if (before != null) {
            margin.keep(List.of(whole));
            return before;
        }
        return fits(whole) ? whole.text() : null;
    }

    private static String bare(String text) {
        Sign sign = Sign.of(text);
        return sign != null && sign.kind() == Sign.Kind.BULLET ? sign.rest() : text;
    }

    private void takePlace(Part part) {
        var rest = new ArrayList<Line>();
        for (Line line : part.lines()) {
            String plain = Words.plain(bare(line.text()));
            Modality said = plain.startsWith("modalidad:") || plain.startsWith("modality:")
                    ? Modalities.of(plain + (plain.contains("mixta") ? " hibrida" : "")) : null;
            if (said == null) {
                rest.add(line);
            } else {
                heading.modality = said;
            }
        }
        String before = heading.venue;
        heading.venue = value(new Part(Section.PLACE, rest), heading.venue);
        if (heading.modality == null && heading.venue != null && !heading.venue.equals(before)) {
            heading.modality = Modalities.of(heading.venue);
        }
    }

    private void takeAttendees(Part part) {
        List<Line> lines = part.lines().stream().filter(line -> !isColumns(line)).toList();
        var list = new ItemList(oneEach(lines), true);
        Draft.requireRoom("attendees", list.items().size(), limits.attendees());
        margin.keep(list.unplaced());
        var organizations = new Organizations();
        var texts = new ArrayList<String>();
        for (ItemList.Item item : list.items()) {
            var more = item.more().stream().filter(line -> !line.isBlank()).map(Line::text).toList();
            String text = more.isEmpty() ? item.first() : item.first() + " " + String.join(" ", more);
            texts.add(text.length() > 4 * limits.name() ? text : text.strip());
            String organization = text.length() > limits.name() ? null : AttendeeLine.certainOrganization(text);
            if (organization != null) {
                organizations.learn(organization);
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            takeAttendee(part.section(), list.items().get(i), texts.get(i), organizations, list.isMarked());
        }
    }

    private static boolean isColumns(Line line) {
        String text = line.text();
        return text.length() < 200 && (text.contains("|") || text.contains("\t")) && List.of(text.split("[|\t]"))
                .stream().map(cell -> String.join(" ", Words.of(Words.plain(cell))))
                .allMatch(cell -> cell.isEmpty() || COLUMNS.contains(cell));
    }

    /** A list in one line, parted by semicolons, becomes a line for each. */
    private static List<Line> oneEach(List<Line> lines) {
        List<Line> said = lines.stream().filter(line -> !line.isBlank()).toList();
        if (said.size() != 1 || Sign.of(said.getFirst().text()) != null) {
            return lines;
        }
        Line only = said.getFirst();
        String[] pieces = only.text().split(";");
        if (pieces.length < 2) {
            pieces = AttendeeNames.parted(only.text());
        }
        var each = new ArrayList<Line>();
        for (String piece : pieces) {
            each.add(only.saying("· " + piece.strip()));
        }
        return each;
    }

    private void takeAttendee(Section section, ItemList.Item item, String text, Organizations organizations,
            boolean marked) {
        Line line = item.line().saying(text);
        if (Words.of(text.length() > 200 ? text.substring(0, 200) : text).isEmpty()) {
            return;
        }
        if (!fits(line)) {
            return;
        }
        if (!marked && !AttendeeNames.mayBeginWithName(text)) {
            margin.keep(List.of(line));
            return;
        }
        AttendeeLine read = AttendeeLine.of(text, organizations);
        Draft.Person one = read.person();
        if (one.name().isBlank()) {
            margin.keep(List.of(line));
            return;
        }
        Attendance attendance = one.attendance() != null ? one.attendance()
                : section == Section.EXCUSED ? Attendance.EXCUSED : section == Section.ABSENT ? Attendance.ABSENT : null;
        draft.attendees.add(new Draft.Person(one.name(), one.position(), one.organization(), one.part(), attendance));
        if (read.doubtful()) {
            warnings.add(new Warning(line.number(), text, WarningCode.ATTENDEE_DOUBTFUL, "Name, position and"
                    + " organization were told apart without a clear sign between them."));
        }
    }

    private void warnOfList(ItemList list) {
        if (!list.isMarked() && list.items().size() > 1) {
            Line first = list.items().getFirst().line();
            warnings.add(new Warning(first.number(), first.text(), WarningCode.LIST_UNMARKED,
                    "The list has no numbers or bullets; where one item ends was guessed."));
        }
        list.irregular().forEach(line -> warnings.add(new Warning(line.number(), line.text(),
                WarningCode.NUMBERING_IRREGULAR, "This number is not the next one; the order was kept.")));
    }

    private void takeTopics(Part part) {
        var list = new ItemList(part.lines().stream().map(ForeignReader::withoutHeadingMarks).toList(), false);
        warnOfList(list);
        margin.keep(list.unplaced());
        for (ItemList.Item item : list.items()) {
            takeTopic(item);
        }
    }

    private static Line withoutHeadingMarks(Line line) {
        int marks = HeadingFinder.marks(line.text());
        String text = line.text().substring(marks).strip();
        return marks == 0 ? line : line.saying(Sign.of(text) == null ? "· " + text : text);
    }

    private void takeTopic(ItemList.Item item) {
        String first = item.first();
        int more = 0;
        while (more < item.more().size() && isTitleContinued(first, item.more().get(more))) {
            first = first + " " + item.more().get(more).text();
            more++;
        }
        var discussion = new StringBuilder();
        for (Line line : item.more().subList(more, item.more().size())) {
            discussion.append(line.text()).append('\n');
        }
        Line titled = item.line().saying(first);
        if (Words.of(first).isEmpty() || !fits(titled)) {
            item.more().subList(more, item.more().size()).forEach(margin::keep);
            return;
        }
        addTopic(first.strip(), discussion.toString().strip());
    }

    private static boolean isTitleContinued(String title, Line next) {
        return !next.isBlank() && title.length() >= 40 && title.length() < 400 && !Words.endsSentence(title)
                && Words.beginsSmall(next.text());
    }

    /** A topic of the agenda that is discussed further down is one topic. */
    private void addTopic(String name, String discussion) {
        for (int i = 0; i < draft.topics.size(); i++) {
            Draft.Theme so = draft.topics.get(i);
            if (so.title().equals(name)) {
                String both = so.discussion().isEmpty() || discussion.isEmpty() ? so.discussion() + discussion
                        : so.discussion() + "\n" + discussion;
                draft.topics.set(i, new Draft.Theme(name, both));
                return;
            }
        }
        draft.topics.add(new Draft.Theme(name, discussion));
        Draft.requireRoom("topics", draft.topics.size(), limits.topics());
    }

    private void takeAgreements(Part part) {
        var list = new ItemList(part.lines(), true);
        Draft.requireRoom("agreements", list.items().size(), limits.agreements());
        warnOfList(list);
        margin.keep(list.unplaced());
        var details = new AgreementDetails(draft.attendees.stream().map(Draft.Person::name).toList(),
                draft.topics.size(), heading.heldOn);
        for (ItemList.Item item : list.items()) {
            takeAgreement(item, details);
        }
    }

    private void takeAgreement(ItemList.Item item, AgreementDetails details) {
        Draft.Pact pact = Draft.Pact.of("");
        var wording = new StringBuilder(item.first());
        if (!draft.agreements.isEmpty() && details.read(item.first(), draft.agreements.getLast()) instanceof Draft.Pact
                same) {
            draft.agreements.set(draft.agreements.size() - 1, same);
            item.more().forEach(margin::keep);
            return;
        }
        for (Line line : item.more()) {
            Draft.Pact detailed = details.read(line.text(), pact);
            if (detailed == null) {
                wording.append('\n').append(line.text());
            } else {
                pact = detailed;
            }
        }
        if (!wording.toString().isBlank()) {
            draft.agreements.add(new Draft.Pact(wording.toString().strip(), pact.kind(), pact.responsible(),
                    pact.due(), pact.topic(), pact.status(), pact.reason()));
        }
    }

    private void takeFollowUp(Part part) {
        List<Line> said = part.said();
        if (said.isEmpty()) {
            return;
        }
        var when = new ArrayList<Line>();
        String where = null;
        for (Line line : said) {
            String text = bare(line.text());
            Matcher label = TopLine.VENUE.matcher(text.length() > 2_000 ? "" : text);
            if (where == null && label.matches() && label.group(1).length() <= limits.name()) {
                where = label.group(1);
            } else {
                when.add(line.saying(text.length() > 2_000 ? text : TopLine.WHEN.matcher(text).replaceFirst("")));
            }
        }
        Moment moment = Moment.of(joined(when), heading.heldOn != null ? heading.heldOn : heading.issuedOn);
        LocalDate day = moment.day();
        if (day == null || draft.followUp != null) {
            said.forEach(line -> margin.keep(line, WarningCode.DATE_UNCLEAR, UNCLEAR));
            return;
        }
        warn(said.getFirst(), moment.doubts());
        if (moment.saysMore()) {
            String rest = TopLine.place(moment.leftover());
            boolean alone = when.size() == 1 && where == null && rest != null && rest.length() <= limits.name();
            where = alone ? rest : where;
            if (!alone) {
                margin.keep(when);
            }
        }
        draft.followUp = new FollowUp(day, moment.from(), where);
        if (moment.to() != null) {
            margin.keep(when);
        }
    }
}

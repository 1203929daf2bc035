package org.minuta.command.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.documents.OneLine;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;

/**
 * Reads what we wrote ourselves, to the letter: its last line claims our layout, in which each sign at the start of a
 * line has one meaning. A line that does not keep to it disproves the claim.
 */
final class OwnLayout {

    private static final ZoneId CENTRAL_MEXICO = ZoneId.of("America/Mexico_City");
    private static final Pattern SPANISH_WHEN = Pattern.compile("(?:(?:\\p{L}+ )?(\\d{1,2}) de (\\p{L}+) de (-?\\d+))?"
            + "(?: ?(?:a las (\\S+)|de (\\S+) a (\\S+)|hasta las (\\S+)) horas)?", Pattern.DOTALL);
    private static final Pattern ENGLISH_WHEN = Pattern.compile("(?:(?:\\p{L}+ )?(\\d{1,2}) (\\p{L}+) (-?\\d+))?"
            + "(?: ?(?:at (\\S+)|from (\\S+) to (\\S+)|until (\\S+)))?", Pattern.DOTALL);
    private static final Pattern SPANISH_ISSUED = Pattern.compile("(?:A|(.*) a) (\\d{1,2} de \\p{L}+ de -?\\d+)",
            Pattern.DOTALL);
    private static final Pattern ENGLISH_ISSUED = Pattern.compile("(?:(.*), )?(\\d{1,2} \\p{L}+ -?\\d+)",
            Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. ?(.*)", Pattern.DOTALL);
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+\\. ?(.*)", Pattern.DOTALL);
    private static final String PROPERTY = "    – ";

    private final List<Line> lines;
    private final @Nullable DocumentWords claim;
    private final int end;

    OwnLayout(List<Line> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        this.lines = lines;
        this.end = last;
        this.claim = claim(lines.get(last).raw().stripTrailing());
    }

    private static @Nullable DocumentWords claim(String lastLine) {
        for (Language language : Language.values()) {
            if (DocumentWords.in(language).closing().equals(lastLine)) {
                return DocumentWords.in(language);
            }
        }
        return null;
    }

    boolean claimed() {
        return claim != null;
    }

    Line closing() {
        return lines.get(end);
    }

    List<Line> withoutClosing() {
        return lines.subList(0, end);
    }

    /** The minutes, or nothing if the lines do not keep to the layout. */
    @Nullable Draft read() {
        if (claim == null) {
            return null;
        }
        try {
            var reader = new Reader(claim);
            withoutClosing().forEach(reader::take);
            return reader.draft();
        } catch (OffLayout | DateTimeException disproved) {
            return null;
        }
    }

    private static final class OffLayout extends RuntimeException {
        OffLayout() {
            super("Not our layout", null, false, false);
        }
    }

    /** Goes through the lines once; a text is collected until the next sign. */
    private static final class Reader {

        private final DocumentWords words;
        private final Draft draft = new Draft();
        private final List<List<String>> discussions = new ArrayList<>();
        private final List<List<String>> wordings = new ArrayList<>();
        private final List<String> title = new ArrayList<>();
        private final List<String> event = new ArrayList<>();
        private final List<String> venue = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private String section = "";
        private @Nullable List<String> open = title;
        private int blanks;
        private boolean zoneSaid;

        Reader(DocumentWords words) {
            this.words = words;
            language(words.language());
        }

        private void language(Language language) {
            Heading empty = Heading.EMPTY;
            draft.heading = new Heading(language, empty.title(), null, null, null, null, null, null, null, null,
                    null, null);
        }

        void take(Line line) {
            String raw = line.raw();
            if (raw.isEmpty()) {
                blanks++;
            } else if (words.headings().contains(raw)) {
                begin(raw);
            } else if (raw.startsWith("\t")) {
                takeText(raw.substring(1));
            } else if (raw.startsWith(PROPERTY)) {
                takeProperty(raw.substring(PROPERTY.length()));
                open = null;
            } else {
                takeItem(raw);
            }
            blanks = raw.isEmpty() ? blanks : 0;
        }

        private void begin(String heading) {
            section = heading;
            open = heading.equals(words.event()) ? event : heading.equals(words.place()) ? venue
                    : heading.equals(words.notes()) ? notes : null;
        }

        private void takeText(String text) {
            if (section.equals(words.date())) {
                takeDate(text);
            } else if (section.equals(words.followUp())) {
                takeFollowUp(text);
            } else {
                List<String> block = required(open);
                for (int i = 0; i < blanks && !block.isEmpty(); i++) {
                    block.add("");
                }
                block.add(text);
            }
        }

        private void takeItem(String raw) {
            if (section.isEmpty()) {
                takeTop(raw);
            } else if (section.equals(words.attendees()) && raw.startsWith("· ")) {
                draft.attendees.add(person(raw.substring(2)));
            } else if (section.equals(words.topics())) {
                draft.topics.add(new Draft.Theme(OneLine.read(matched(NUMBERED, raw).group(1)), ""));
                discussions.add(open = new ArrayList<>());
            } else if (section.equals(words.agreements())) {
                boolean withdrawn = raw.startsWith(words.withdrawn());
                String first = withdrawn ? raw.substring(Math.min(raw.length(), words.withdrawn().length() + 1))
                        : matched(ROMAN, raw).group(1);
                draft.agreements.add(new Draft.Pact("", null, List.of(), null, -1,
                        withdrawn ? AgreementStatus.WITHDRAWN : AgreementStatus.OPEN, ""));
                wordings.add(open = new ArrayList<>(List.of(first)));
            } else {
                throw new OffLayout();
            }
        }

        private void takeTop(String raw) {
            if (raw.startsWith("[image: ") && raw.endsWith("]")) {
                heading(null, null, null, OneLine.read(raw.substring(8, raw.length() - 1)));
                return;
            }
            boolean spanish = words.language() == Language.SPANISH;
            Matcher issued = (spanish ? SPANISH_ISSUED : ENGLISH_ISSUED).matcher(raw);
            if (issued.matches()) {
                String place = issued.group(1);
                heading(place == null ? null : OneLine.read(place), when(issued.group(2)).day(), null, null);
            } else if (OneLine.isGuarded(raw)) {
                heading(OneLine.read(raw), null, null, null);
            } else {
                throw new OffLayout();
            }
        }

        private void heading(@Nullable String issuedIn, @Nullable LocalDate issuedOn, @Nullable Modality modality,
                @Nullable String logo) {
            Heading so = draft.heading;
            draft.heading = new Heading(so.language(), so.title(), issuedIn == null ? so.issuedIn() : issuedIn,
                    issuedOn == null ? so.issuedOn() : issuedOn, so.event(), so.heldOn(), so.startsAt(), so.endsAt(),
                    so.zone(), so.venue(), modality == null ? so.modality() : modality,
                    logo == null ? so.logo() : logo);
        }

        private void takeDate(String text) {
            When when = when(text);
            Heading so = draft.heading;
            ZoneId zone = words.language() == Language.SPANISH && !zoneSaid ? CENTRAL_MEXICO : so.zone();
            draft.heading = new Heading(so.language(), so.title(), so.issuedIn(), so.issuedOn(), so.event(),
                    when.day(), when.from(), when.to(), zone, so.venue(), so.modality(), so.logo());
        }

        private void zone(String zone) {
            zoneSaid = true;
            Heading so = draft.heading;
            draft.heading = new Heading(so.language(), so.title(), so.issuedIn(), so.issuedOn(), so.event(),
                    so.heldOn(), so.startsAt(), so.endsAt(),
                    zone.equals(DocumentWords.MISSING) ? null : ZoneId.of(zone), so.venue(), so.modality(),
                    so.logo());
        }

        private void takeFollowUp(String text) {
            When when = when(text);
            draft.followUp = new FollowUp(required(when.day()), when.from(), null);
        }

        private void takeProperty(String property) {
            int colon = property.indexOf(": ");
            if (colon < 0) {
                throw new OffLayout();
            }
            String label = property.substring(0, colon);
            String value = property.substring(colon + 2);
            DocumentWords.Labels labels = words.labels();
            if (section.equals(words.date()) && label.equals(labels.zone())) {
                zone(value);
            } else if (section.equals(words.place()) && label.equals(labels.modality())) {
                heading(null, null, meaning(words.modalities(), value), null);
            } else if (section.equals(words.followUp()) && label.equals(labels.venue())) {
                FollowUp next = required(draft.followUp);
                draft.followUp = new FollowUp(next.on(), next.at(), OneLine.read(value));
            } else if (section.equals(words.agreements()) && !draft.agreements.isEmpty()) {
                Draft.Pact so = draft.agreements.removeLast();
                draft.agreements.add(with(so, label, value));
            } else {
                throw new OffLayout();
            }
        }

        private Draft.Pact with(Draft.Pact so, String label, String value) {
            DocumentWords.Labels labels = words.labels();
            AgreementKind kind = so.kind();
            List<Draft.Doer> doers = so.responsible();
            LocalDate due = so.due();
            int topic = so.topic();
            AgreementStatus status = so.status();
            String reason = so.reason();
            if (label.equals(labels.kind())) {
                kind = meaning(words.kinds(), value);
            } else if (label.equals(labels.responsible())) {
                doers = OneLine.split(value, "; ").stream().map(this::doer).toList();
            } else if (label.equals(labels.due())) {
                due = required(when(value).day());
            } else if (label.equals(labels.topic())) {
                topic = place(value, draft.topics.size());
            } else if (label.equals(labels.status()) && value.equals(words.fulfilled())) {
                status = AgreementStatus.FULFILLED;
            } else if (label.equals(labels.reason()) && status == AgreementStatus.WITHDRAWN) {
                reason = OneLine.read(value);
            } else {
                throw new OffLayout();
            }
            return new Draft.Pact(so.wording(), kind, doers, due, topic, status, reason);
        }

        private Draft.Doer doer(String value) {
            List<String> pieces = OneLine.split(value, " [");
            String name = OneLine.read(pieces.getFirst());
            if (pieces.size() == 1) {
                List<String> names = draft.attendees.stream().map(Draft.Person::name).toList();
                return new Draft.Doer(name, names.indexOf(name));
            }
            String mark = pieces.get(1);
            if (mark.equals(words.notAnAttendee() + "]")) {
                return new Draft.Doer(name, -1);
            }
            String before = words.attendeeNumber() + " ";
            if (pieces.size() > 2 || !mark.startsWith(before) || !mark.endsWith("]")) {
                throw new OffLayout();
            }
            return new Draft.Doer(name, place(mark.substring(before.length(), mark.length() - 1),
                    draft.attendees.size()));
        }

        private Draft.Person person(String line) {
            var marks = new ArrayList<String>();
            String fields = line;
            int mark = line.lastIndexOf(" (");
            if (mark >= 0 && line.endsWith(")")) {
                List<String> said = List.of(line.substring(mark + 2, line.length() - 1).split(", "));
                if (said.stream().allMatch(one -> words.parts().containsValue(one)
                        || words.attendances().containsValue(one))) {
                    marks.addAll(said);
                    fields = line.substring(0, mark);
                }
            }
            Part part = null;
            Attendance attendance = null;
            for (String one : marks) {
                part = words.parts().containsValue(one) ? meaning(words.parts(), one) : part;
                attendance = words.attendances().containsValue(one) ? meaning(words.attendances(), one) : attendance;
            }
            List<String> said = fields(fields);
            return new Draft.Person(OneLine.read(said.get(0)), field(said, 1), field(said, 2), part, attendance);
        }

        private static List<String> fields(String line) {
            List<String> pieces = OneLine.split(line, "; ");
            if (pieces.size() > 1) {
                return pieces;
            }
            int first = line.indexOf(", ");
            int last = line.lastIndexOf(", ");
            if (first < 0) {
                return List.of(line);
            }
            // The two commas may share no character: "name, , organization" has an empty position between them.
            return last < first + 2 ? List.of(line.substring(0, first), line.substring(first + 2))
                    : List.of(line.substring(0, first), line.substring(first + 2, last), line.substring(last + 2));
        }

        private static @Nullable String field(List<String> fields, int place) {
            return place >= fields.size() || fields.get(place).equals(DocumentWords.MISSING) ? null
                    : OneLine.read(fields.get(place));
        }

        Draft draft() {
            Heading so = draft.heading;
            draft.heading = new Heading(so.language(), joined(title), so.issuedIn(), so.issuedOn(), joined(event),
                    so.heldOn(), so.startsAt(), so.endsAt(), so.zone(), joined(venue), so.modality(), so.logo());
            draft.notes = String.join("\n", notes);
            for (int i = 0; i < discussions.size(); i++) {
                draft.topics.set(i, new Draft.Theme(draft.topics.get(i).title(),
                        String.join("\n", discussions.get(i))));
            }
            for (int i = 0; i < wordings.size(); i++) {
                Draft.Pact one = draft.agreements.get(i);
                draft.agreements.set(i, new Draft.Pact(String.join("\n", wordings.get(i)), one.kind(),
                        one.responsible(), one.due(), one.topic(), one.status(), one.reason()));
            }
            return draft;
        }

        private static @Nullable String joined(List<String> lines) {
            return lines.isEmpty() ? null : String.join("\n", lines);
        }

        private record When(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
        }

        private When when(String text) {
            boolean spanish = words.language() == Language.SPANISH;
            Matcher said = matched(spanish ? SPANISH_WHEN : ENGLISH_WHEN, text);
            LocalDate day = said.group(1) == null ? null : LocalDate.of(place(said.group(3)),
                    month(said.group(2)), place(said.group(1)));
            String from = said.group(4) == null ? said.group(5) : said.group(4);
            String to = said.group(6) == null ? said.group(7) : said.group(6);
            return new When(day, from == null ? null : LocalTime.parse(from), to == null ? null : LocalTime.parse(to));
        }

        private Month month(String name) {
            for (Month month : Month.values()) {
                if (month.getDisplayName(TextStyle.FULL, words.language().locale()).equals(name)) {
                    return month;
                }
            }
            throw new OffLayout();
        }

        private static int place(String number) {
            try {
                return Integer.parseInt(number);
            } catch (NumberFormatException tooLong) {
                throw new OffLayout();
            }
        }

        private static int place(String number, int count) {
            int place = place(number);
            if (place < 1 || place > count) {
                throw new OffLayout();
            }
            return place - 1;
        }

        private static Matcher matched(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                throw new OffLayout();
            }
            return matcher;
        }

        private static <T> T meaning(Map<T, String> words, String word) {
            return words.entrySet().stream().filter(one -> one.getValue().equals(word)).map(Map.Entry::getKey)
                    .findFirst().orElseThrow(OffLayout::new);
        }

        private static <T> T required(@Nullable T value) {
            if (value == null) {
                throw new OffLayout();
            }
            return value;
        }
    }
}

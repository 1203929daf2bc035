package org.minuta.command.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.documents.OneLine;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Language;

/** Goes once through the lines we wrote; a text is collected until the next sign. */
final class OwnLines {

    private static final ZoneId CENTRAL_MEXICO = ZoneId.of("America/Mexico_City");
    private static final Pattern SPANISH_ISSUED = Pattern.compile("(?:A|(.*) a) (\\d{1,2} de \\p{L}+ de -?\\d+)",
            Pattern.DOTALL);
    private static final Pattern ENGLISH_ISSUED = Pattern.compile("(?:(.*), )?(\\d{1,2} \\p{L}+ -?\\d+)",
            Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. ?(.*)", Pattern.DOTALL);
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+\\. ?(.*)", Pattern.DOTALL);
    private static final String PROPERTY = "    – ";

    private final DocumentWords words;
    private final OwnAttendee attendee;
    private final OwnAgreement agreement;
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

    OwnLines(DocumentWords words) {
        this.words = words;
        this.attendee = new OwnAttendee(words);
        this.agreement = new OwnAgreement(words, draft);
        draft.heading.language = words.language();
    }

    /** @throws OffLayout if the line does not keep to the layout */
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
            takeDate(OwnMoment.of(text, words.language()));
        } else if (section.equals(words.followUp())) {
            OwnMoment next = OwnMoment.of(text, words.language());
            draft.followUp = new FollowUp(OffLayout.required(next.day()), next.from(), null);
        } else {
            List<String> block = OffLayout.required(open);
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
            draft.attendees.add(attendee.read(raw.substring(2)));
        } else if (section.equals(words.topics())) {
            draft.topics.add(new Draft.Theme(OneLine.read(OffLayout.matched(NUMBERED, raw).group(1)), ""));
            discussions.add(open = new ArrayList<>());
        } else if (section.equals(words.agreements())) {
            boolean withdrawn = raw.startsWith(words.withdrawn());
            String first = withdrawn ? raw.substring(Math.min(raw.length(), words.withdrawn().length() + 1))
                    : OffLayout.matched(ROMAN, raw).group(1);
            draft.agreements.add(new Draft.Pact("", null, List.of(), null, -1,
                    withdrawn ? AgreementStatus.WITHDRAWN : AgreementStatus.OPEN, ""));
            wordings.add(open = new ArrayList<>(List.of(first)));
        } else {
            throw new OffLayout();
        }
    }

    private void takeTop(String raw) {
        if (raw.startsWith("[image: ") && raw.endsWith("]")) {
            draft.heading.logo = OneLine.read(raw.substring(8, raw.length() - 1));
            return;
        }
        Matcher issued = (words.language() == Language.SPANISH ? SPANISH_ISSUED : ENGLISH_ISSUED).matcher(raw);
        if (issued.matches()) {
            String place = issued.group(1);
            draft.heading.issuedIn = place == null ? draft.heading.issuedIn : OneLine.read(place);
            draft.heading.issuedOn = OwnMoment.of(issued.group(2), words.language()).day();
        } else if (OneLine.isGuarded(raw)) {
            draft.heading.issuedIn = OneLine.read(raw);
        } else {
            throw new OffLayout();
        }
    }

    private void takeDate(OwnMoment moment) {
        draft.heading.heldOn = moment.day();
        draft.heading.startsAt = moment.from();
        draft.heading.endsAt = moment.to();
        if (words.language() == Language.SPANISH && !zoneSaid) {
            draft.heading.zone = CENTRAL_MEXICO;
        }
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
            zoneSaid = true;
            draft.heading.zone = value.equals(DocumentWords.MISSING) ? null : OffLayout.zone(value);
        } else if (section.equals(words.place()) && label.equals(labels.modality())) {
            draft.heading.modality = OffLayout.meaning(words.modalities(), value);
        } else if (section.equals(words.followUp()) && label.equals(labels.venue())) {
            FollowUp next = OffLayout.required(draft.followUp);
            draft.followUp = new FollowUp(next.on(), next.at(), OneLine.read(value));
        } else if (section.equals(words.agreements()) && !draft.agreements.isEmpty()) {
            draft.agreements.add(agreement.with(draft.agreements.removeLast(), label, value));
        } else {
            throw new OffLayout();
        }
    }

    Draft draft() {
        draft.heading.title = joined(title);
        draft.heading.event = joined(event);
        draft.heading.venue = joined(venue);
        draft.notes = String.join("\n", notes);
        for (int i = 0; i < discussions.size(); i++) {
            draft.topics.set(i, new Draft.Theme(draft.topics.get(i).title(), String.join("\n", discussions.get(i))));
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
}

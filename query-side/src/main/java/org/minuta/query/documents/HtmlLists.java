package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.ValueNames;

/** Who was there, and what they spoke of. */
final class HtmlLists {

    private final Sheet sheet;
    private final DocumentWords words;
    private final MinutesContent before;
    private final MinutesContent after;

    HtmlLists(Sheet sheet, MinutesContent before, MinutesContent after) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.before = before;
        this.after = after;
    }

    void writeAttendees() {
        List<Pair<Attendee>> all = Pair.inOrder(before.attendees(), after.attendees(), Attendee::id);
        if (all.isEmpty()) {
            return;
        }
        Element list = under(sheet.section(words.attendees()), "ul").addClass("attendees");
        for (Pair<Attendee> one : all) {
            Object id = one.latest().id();
            Element line = under(list, "li");
            if (one.before() == null || one.after() == null) {
                sheet.marks().print(line, one, (into, attendee) -> writeAttendee(into, new Pair<>(attendee, attendee)),
                        ValueNames.attendee(id, "name"));
            } else {
                writeAttendee(line, one);
            }
            sheet.moved(line, id, ValueNames.attendee(id, "place"));
        }
    }

    private void writeAttendee(Element line, Pair<Attendee> one) {
        Object id = one.latest().id();
        sheet.said(line.appendElement("span").addClass("name"), one.map(Attendee::name),
                ValueNames.attendee(id, "name"));
        sheet.said(line, ", ", one.map(Attendee::position), ValueNames.attendee(id, "position"));
        sheet.said(line, ", ", one.map(Attendee::organization), ValueNames.attendee(id, "organization"));
        Pair<String> marks = one.map(this::marks);
        sheet.told(line.appendText(marks.isNowhere() ? "" : " "), marks, ValueNames.attendee(id, "part"),
                ValueNames.attendee(id, "attendance"));
    }

    private @Nullable String marks(Attendee one) {
        List<String> marks = Stream.of(one.part() == null ? null : words.parts().get(one.part()),
                        one.attendance() == Attendance.PRESENT ? null : words.attendances().get(one.attendance()))
                .filter(Objects::nonNull).toList();
        return marks.isEmpty() ? null : "(" + String.join(", ", marks) + ")";
    }

    void writeTopics() {
        List<Pair<Topic>> all = Pair.inOrder(before.topics(), after.topics(), Topic::id);
        if (all.isEmpty()) {
            return;
        }
        Map<Object, String> signsBefore = numbers(before.topics());
        Map<Object, String> signsAfter = numbers(after.topics());
        Element list = Sheet.items(sheet.section(words.topics()), "topics");
        for (Pair<Topic> one : all) {
            Object id = one.latest().id();
            String title = ValueNames.topic(id, "title");
            String place = ValueNames.topic(id, "place");
            Element body = sheet.item(list, new Pair<>(signsBefore.get(id), signsAfter.get(id)), id, title, place);
            sheet.said(under(body, "h3"), one.map(Topic::title), title);
            sheet.moved(body, id, place);
            sheet.text(body, new TextId.Discussion(one.latest().id()), one.latest().discussion());
        }
    }

    private static Map<Object, String> numbers(List<Topic> topics) {
        Map<Object, String> numbers = new HashMap<>();
        topics.forEach(topic -> numbers.put(topic.id(), numbers.size() + 1 + "."));
        return numbers;
    }
}

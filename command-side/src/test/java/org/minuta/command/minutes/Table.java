package org.minuta.command.minutes;

import java.time.LocalDate;
import java.util.List;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesEvent.AgreementRecorded;
import org.minuta.api.minutes.MinutesEvent.AttendeeAdded;
import org.minuta.api.minutes.MinutesEvent.MinutesOpened;
import org.minuta.api.minutes.MinutesEvent.TopicAdded;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

/** The people and things that the tests speak of. */
abstract class Table {

    static final String TITLE = "Acta de la junta vecinal";

    static final Attendee ROSA = attendee("a0000000-0000-4000-8000-000000000001", "Rosa Cruz");
    static final Attendee IVAN = attendee("a0000000-0000-4000-8000-000000000002", "Iván Luna");
    static final Attendee NOE = attendee("a0000000-0000-4000-8000-000000000003", "Noé Paz");
    static final Attendee OLGA = attendee("a0000000-0000-4000-8000-000000000004", "Olga Ríos");

    static final Topic WATER = topic("b0000000-0000-4000-8000-000000000001", "Water");
    static final Topic ROADS = topic("b0000000-0000-4000-8000-000000000002", "Roads");
    static final Topic LIGHT = topic("b0000000-0000-4000-8000-000000000003", "Light");
    static final Topic PARK = topic("b0000000-0000-4000-8000-000000000004", "Park");

    static final Agreement PUMP = agreement("c0000000-0000-4000-8000-000000000001", "Mend the pump.");
    static final Agreement SIGN = agreement("c0000000-0000-4000-8000-000000000002", "Put up a sign.");
    static final Agreement LAMP = agreement("c0000000-0000-4000-8000-000000000003", "Buy a lamp.");

    static final AttendeeId NOBODY = AttendeeId.of("a0000000-0000-4000-8000-00000000ffff");
    static final TopicId NO_TOPIC = TopicId.of("b0000000-0000-4000-8000-00000000ffff");
    static final AgreementId NO_AGREEMENT = AgreementId.of("c0000000-0000-4000-8000-00000000ffff");

    static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 8);

    final Person anna = new Person("anna");
    final Person ben = new Person("ben");
    final Person carla = new Person("carla");

    final Person.Deed opened = anna.did(new MinutesOpened(Scene.MINUTES,
            Heading.EMPTY.with(HeadingChanges.title(TITLE))));

    Person.Deed added(Attendee attendee, int place) {
        return anna.did(new AttendeeAdded(attendee, place));
    }

    Person.Deed added(Topic topic, int place) {
        return anna.did(new TopicAdded(topic, place));
    }

    Person.Deed recorded(Agreement agreement, int place) {
        return anna.did(new AgreementRecorded(agreement, place));
    }

    static String name(Attendee attendee, String value) {
        return "attendee:" + attendee.id() + "." + value;
    }

    static String name(Topic topic, String value) {
        return "topic:" + topic.id() + "." + value;
    }

    static String name(Agreement agreement, String value) {
        return "agreement:" + agreement.id() + "." + value;
    }

    private static Attendee attendee(String id, String name) {
        return new Attendee(AttendeeId.of(id), name, "Neighbour", null, null, Attendance.PRESENT);
    }

    private static Topic topic(String id, String title) {
        return new Topic(TopicId.of(id), title, Delta.EMPTY);
    }

    private static Agreement agreement(String id, String wording) {
        return new Agreement(AgreementId.of(id), Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null);
    }
}

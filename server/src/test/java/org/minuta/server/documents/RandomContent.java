package org.minuta.server.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Delta;

/** Minutes that try to be mistaken: values that look like headings, bullets, numbers, dates, marks and signs. */
final class RandomContent {

    private static final List<String> NASTY = List.of("EVENTO", "FECHA", "ACUERDOS", "NOTAS", "NOTES", "AGREEMENTS",
            "I. Uno", "II.", "1. Tema", "· Ana", "- ", "    – Tipo: nota", "    – Motivo: x", "(retirado) no",
            "(withdrawn)", "Documento escrito por Minuta (formato 1)", "Document written by Minuta (layout 1)",
            "[image: a.png]", "Toluca a 3 de mayo de 2021", "3 May 2021", "A 1 de enero de 2020", "–", "␛", "␊", "␉",
            "␛␊", "a, b", "a; b", ", ", "; ", " (presidencia)", "(chair)", "x (ausente)", "[asistente 1]", " [",
            "no asistente", "\t", "\t\t", "  ", " ", "\uFEFF", "\u00A0", "𝒳", "é", "C:\\Temp\\n.png",
            "# Título", "**x**", "a las 17:00 horas", "PLACE", "Lugar: x", "A.C.", ".", ";", "\\", "&amp;", "<b>");

    private final Random random;
    private final List<Attendee> attendees = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();

    RandomContent(long seed) {
        this.random = new Random(seed);
    }

    MinutesContent next() {
        Heading heading = heading();
        for (int i = random.nextInt(5); i > 0; i--) {
            attendees.add(new Attendee(AttendeeId.random(), name(), maybe(this::value), maybe(this::value),
                    maybe(() -> one(Part.values())), one(Attendance.values())));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            topics.add(new Topic(TopicId.random(), value(), text()));
        }
        var agreements = new ArrayList<Agreement>();
        for (int i = random.nextInt(6); i > 0; i--) {
            agreements.add(agreement());
        }
        return new MinutesContent(heading, attendees, topics, agreements, text(),
                maybe(() -> new FollowUp(day(), maybe(this::time), maybe(this::value))));
    }

    private Heading heading() {
        return new Heading(one(Language.values()), maybe(this::value), maybe(this::value), maybe(this::day),
                maybe(this::value), maybe(this::day), maybe(this::time), maybe(this::time),
                maybe(() -> ZoneId.of(one("America/Mexico_City", "Europe/Madrid", "UTC", "Asia/Kolkata"))),
                maybe(this::value), maybe(() -> one(Modality.values())), maybe(this::value));
    }

    private Agreement agreement() {
        AgreementStatus status = one(AgreementStatus.values());
        var responsible = new ArrayList<Responsible>();
        for (int i = random.nextInt(3); i > 0; i--) {
            responsible.add(responsible());
        }
        return new Agreement(AgreementId.random(), text(), maybe(() -> one(AgreementKind.values())), responsible,
                maybe(this::day), status, status == AgreementStatus.WITHDRAWN ? value() : null,
                topics.isEmpty() ? null : maybe(() -> topics.get(random.nextInt(topics.size())).id()));
    }

    private Responsible responsible() {
        if (attendees.isEmpty() || random.nextBoolean()) {
            return new Responsible(name(), null);
        }
        Attendee one = attendees.get(random.nextInt(attendees.size()));
        return new Responsible(random.nextBoolean() ? one.name() : name(), random.nextBoolean() ? one.id() : null);
    }

    private String name() {
        return random.nextBoolean() ? one("Ana Ruiz", "Luis Gil") : value();
    }

    private String value() {
        var value = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            value.append(random.nextBoolean() ? one(NASTY.toArray(String[]::new))
                    : one("palabra", " y ", "Sala 3", "\n", ", "));
        }
        return value.toString();
    }

    private Delta text() {
        if (random.nextInt(4) == 0) {
            return Delta.EMPTY;
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(value()).append(one("", "\n", "\n\n", "\n\t", " ", "\u2028"));
        }
        return Delta.document(text.toString());
    }

    private LocalDate day() {
        return LocalDate.of(random.nextInt(10) == 0 ? random.nextInt(30_000) - 9_000 : 2_020, 1, 1)
                .plusDays(random.nextInt(366));
    }

    private LocalTime time() {
        return random.nextBoolean() ? LocalTime.of(random.nextInt(24), random.nextInt(60))
                : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

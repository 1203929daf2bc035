package org.minuta.server.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.AttendeeId;
import org.minuta.api.minutes.Change;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.RecordedEvent;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.ChunkedDocument;
import org.minuta.api.text.Delta;
import org.minuta.query.history.EntryKind;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.StdConverter;

/** Writes and reads the types of shared-api, which know nothing of JSON, and what answers are made of. */
final class MinutesModule extends SimpleModule {

    private static final String UUID_WORDS = "is a UUID of 36 characters";

    MinutesModule() {
        super("minutes");
        ids();
        times();
        names();
        addDeserializer(String.class, new PlainText());
        addSerializer(Delta.class, new DeltaWriter()).addDeserializer(Delta.class, new DeltaReader());
        addSerializer(new StdConvertingSerializer(ChunkedDocument.class, new Joining()));
        addDeserializer(ChunkedDocument.class, new StdConvertingDeserializer<>(new Chunking()));
        addSerializer(new StdConvertingSerializer(Attributes.class, new Naming()));
        addDeserializer(Attributes.class, new StdConvertingDeserializer<>(new Reading()));
        addSerializer(new ChangeWriter());
        addDeserializer(Change.class, new ChangeReader());
        addSerializer(Answer.class, new AnswerWriter());
        addSerializer(RecordedEvent.class, new RecordedEventWriter());
        addDeserializer(RecordedEvent.class, new RecordedEventReader());
    }

    private void ids() {
        words(MinutesId.class, UUID_WORDS, MinutesId::of);
        words(AttendeeId.class, UUID_WORDS, AttendeeId::of);
        words(TopicId.class, UUID_WORDS, TopicId::of);
        words(AgreementId.class, UUID_WORDS, AgreementId::of);
        words(ClientId.class, UUID_WORDS, ClientId::of);
        words(UUID.class, UUID_WORDS, words -> ClientId.of(words).value());
        words(TextId.class, "is \"notes\", \"topic:<id>\" or \"agreement:<id>\"", TextId::of);
    }

    private void times() {
        words(LocalDate.class, "is a day such as 2020-06-17", MinutesModule::day);
        words(LocalTime.class, "is a time such as 17:00", LocalTime::parse);
        words(ZoneId.class, "is a time zone such as America/Mexico_City", ZoneId::of);
        addDeserializer(Instant.class, new Words<>(Instant.class, "is an instant such as 2020-06-17T22:00:00.000Z",
                Instant::parse));
        addSerializer(Instant.class, new InstantWriter());
    }

    private void names() {
        name(AgreementKind.class);
        name(AgreementStatus.class);
        name(Attendance.class);
        name(Language.class);
        name(Modality.class);
        name(Part.class);
        name(Refusal.class);
        addSerializer(EntryKind.class, ToStringSerializer.instance);
    }

    private <T> void words(Class<T> type, String expected, Function<String, T> reading) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new Words<>(type, expected, reading));
    }

    private <E extends Enum<E>> void name(Class<E> type) {
        String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        addDeserializer(type, new Words<>(type, "is one of " + all, words -> Enum.valueOf(type, words)));
    }

    /** Years of other than four digits would be read as well, and no calendar on a page could show them. */
    private static LocalDate day(String words) {
        if (words.length() != "2020-06-17".length()) {
            throw new IllegalArgumentException("A day has ten characters");
        }
        return LocalDate.parse(words);
    }

    private static final class Joining extends StdConverter<ChunkedDocument, Delta> {

        @Override
        public Delta convert(ChunkedDocument document) {
            return document.delta();
        }
    }

    private static final class Chunking extends StdConverter<Delta, ChunkedDocument> {

        @Override
        public ChunkedDocument convert(Delta document) {
            return ChunkedDocument.of(document);
        }
    }

    private static final class Naming extends StdConverter<Attributes, Map<String, @Nullable Object>> {

        @Override
        public Map<String, @Nullable Object> convert(Attributes attributes) {
            return attributes.toMap();
        }
    }

    private static final class Reading extends StdConverter<Map<String, @Nullable Object>, Attributes> {

        @Override
        public Attributes convert(Map<String, @Nullable Object> values) {
            return Attributes.of(values);
        }
    }
}

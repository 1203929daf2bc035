package org.minuta.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.AddAttendee;
import org.minuta.api.minutes.MinutesCommand.AddTopic;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.RecordAgreement;

/** A document as it was read, in words that tests can compare. */
record ReadDocument(Reading reading) {

    /** @param name of a file among the documents of the tests */
    static ReadDocument named(String name) {
        try (InputStream file = ReadDocument.class.getResourceAsStream("/documents/" + name)) {
            return of(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ReadDocument of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadDocument of(byte[] file) {
        return new ReadDocument(ForeignDocument.read(file, UUID::randomUUID));
    }

    Heading heading() {
        return Heading.EMPTY.with(((MinutesCommand.OpenMinutes) reading.commands().getFirst()).heading());
    }

    <T> List<T> all(Class<T> kind) {
        return reading.commands().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T> T only(Class<T> kind) {
        List<T> all = all(kind);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " of " + kind.getSimpleName());
        }
        return all.getFirst();
    }

    /** Each with name, position and organization. */
    List<String> people() {
        return all(AddAttendee.class).stream()
                .map(one -> one.name() + " | " + one.position() + " | " + one.organization()).toList();
    }

    List<String> topics() {
        return all(AddTopic.class).stream()
                .map(one -> one.title() + ": " + (one.discussion() == null ? "" : one.discussion().text())).toList();
    }

    List<String> agreements() {
        return all(RecordAgreement.class).stream()
                .map(one -> one.wording() == null ? "" : one.wording().text()).toList();
    }

    String notes() {
        return String.join("\n", all(EditText.class).stream().map(one -> one.delta().text()).toList());
    }

    /** Each with line and code. */
    List<String> doubts() {
        return reading.warnings().stream().map(one -> one.line() + " " + one.code()).toList();
    }
}

package org.minuta.server.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Answer;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.HeadingChanges;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.MinutesId;
import org.minuta.api.minutes.Refusal;
import org.minuta.api.minutes.Submission;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads commands as clients send them: flat objects
 * {@code {"client": "uuid", "number": 7, "type": "EditText", "base": 41, …}}. Whatever comes in, the time and memory
 * it takes are bounded by the limits.
 */
public final class CommandReader {

    private static final long LARGEST = (1L << 53) - 1;
    // Content nests seven deep; every level beyond is a stack frame given to a stranger.
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final Set<String> ENVELOPE = Set.of("client", "number", "base", "type");

    private final JsonMapper json;
    private final RequestLimits limits;
    private final EarlierContent earlier;
    private final JsonFactory wire;
    private final ObjectReader trees;
    private final Map<String, ObjectReader> readers;

    public CommandReader(JsonMapper json, RequestLimits limits, EarlierContent earlier) {
        this.json = json;
        this.limits = limits;
        this.earlier = earlier;
        this.wire = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER).maxStringLength(limits.command()).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.trees = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.readers = Arrays.stream(MinutesCommand.class.getPermittedSubclasses()).collect(
                Collectors.toUnmodifiableMap(Class::getSimpleName, type -> json.readerFor(onTheWire(type))
                        .withAttribute(RequestLimits.class, limits)));
    }

    /**
     * The content of a revision is looked up here; a client's word for what the minutes once said is worth nothing, nor
     * is its word that it read a document.
     */
    static Class<?> onTheWire(Class<?> command) {
        return command == MinutesCommand.RestoreRevision.class ? RestoreWish.class
                : command == MinutesCommand.OpenMinutes.class ? OpenWish.class : command;
    }

    private record RestoreWish(long revision) {
    }

    private record OpenWish(HeadingChanges heading) {
    }

    /**
     * Reads one command, or an array of them.
     *
     * @param bytes UTF-8
     * @param by    the verified author of them all
     * @return one for each command, in their order
     * @throws MalformedRequest if there is a fault that cannot be laid on one command with a client and a number
     */
    public List<Incoming> read(byte[] bytes, MinutesId minutes, Author by) {
        if (bytes.length > limits.request()) {
            throw new MalformedRequest("A request has at most " + limits.request() + " bytes");
        }
        try (JsonParser parser = wire.createParser(ObjectReadContext.empty(), bytes)) {
            List<Incoming> incoming = switch (parser.nextToken()) {
                case START_OBJECT -> List.of(command(new Place("", parser), minutes, by));
                case START_ARRAY -> array(parser, minutes, by);
                case null, default -> throw new MalformedRequest("A request is a command or an array of commands");
            };
            if (parser.nextToken() != null) {
                throw new MalformedRequest("Nothing comes after the command or the array of commands");
            }
            return incoming;
        } catch (JacksonException unreadable) {
            throw new MalformedRequest(Faults.ofSyntax(unreadable, limits));
        }
    }

    private List<Incoming> array(JsonParser parser, MinutesId minutes, Author by) {
        List<Incoming> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            all.add(command(new Place("[" + all.size() + "]: ", parser), minutes, by));
        }
        return all;
    }

    private Incoming command(Place place, MinutesId minutes, Author by) {
        ObjectNode fields = place.readObject();
        ClientId client = place.client(fields);
        long number = place.number(fields);
        JsonNode base = fields.get("base");
        if (!isWhole(base, 0)) {
            return refused(client, number, Refusal.MALFORMED, "base is a whole number from 0 to " + LARGEST);
        }
        JsonNode type = fields.get("type");
        ObjectReader reader = type == null || !type.isString() ? null : readers.get(type.stringValue());
        if (reader == null) {
            return refused(client, number, Refusal.MALFORMED, "type is the name of a command");
        }
        return decoded(fields, type.stringValue(), reader, minutes, new Envelope(by, client, number, base.longValue()));
    }

    private Incoming decoded(ObjectNode fields, String type, ObjectReader reader, MinutesId minutes,
            Envelope envelope) {
        try {
            Object wish = reader.readValue(fields.remove(ENVELOPE));
            String fingerprint = Fingerprint.of(type, wish, json);
            return switch (wish) {
                case RestoreWish(long revision) -> restored(revision, fingerprint, minutes, envelope);
                case OpenWish(var heading) -> envelope.holding(new MinutesCommand.OpenMinutes(heading), fingerprint);
                default -> envelope.holding((MinutesCommand) wish, fingerprint);
            };
        } catch (JacksonException unfit) {
            return refused(envelope.client(), envelope.number(), Refusal.MALFORMED, Faults.ofShape(unfit));
        }
    }

    private Incoming restored(long revision, String fingerprint, MinutesId minutes, Envelope envelope) {
        MinutesContent content = earlier.at(minutes, revision);
        return content == null
                ? refused(envelope.client(), envelope.number(), Refusal.UNKNOWN_REVISION,
                        "revision is one these minutes have had")
                : envelope.holding(new MinutesCommand.RestoreRevision(revision, content), fingerprint);
    }

    /** JavaScript, in which other clients are written, has no larger whole numbers. */
    private static boolean isWhole(@Nullable JsonNode value, long least) {
        return value != null && value.isIntegralNumber() && value.canConvertToLong()
                && value.longValue() >= least && value.longValue() <= LARGEST;
    }

    private static Incoming refused(ClientId client, long number, Refusal refusal, String message) {
        return new Incoming.Refused(new Answer.Refused(client, number, refusal, message, List.of(), null));
    }

    private record Envelope(Author by, ClientId client, long number, long base) {

        Incoming holding(MinutesCommand command, String fingerprint) {
            return new Incoming.Readable(new Submission(by, client, number, base, command, fingerprint));
        }
    }

    /** Where in the request we are, to name it in a complaint. */
    private final class Place {

        private final String name;
        private final JsonParser parser;

        private Place(String name, JsonParser parser) {
            this.name = name;
            this.parser = parser;
        }

        private ObjectNode readObject() {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new MalformedRequest(name + "a command is an object");
            }
            long from = parser.currentTokenLocation().getByteOffset();
            ObjectNode fields = trees.<JsonNode>readValue(parser).asObject();
            if (parser.currentLocation().getByteOffset() - from > limits.command()) {
                throw new MalformedRequest(name + "a command has at most " + limits.command() + " bytes");
            }
            return fields;
        }

        private ClientId client(ObjectNode fields) {
            JsonNode client = fields.get("client");
            try {
                if (client != null && client.isString()) {
                    return ClientId.of(client.stringValue());
                }
            } catch (IllegalArgumentException notAnId) {
                // said below
            }
            throw new MalformedRequest(name + "client is a UUID of 36 characters");
        }

        private long number(ObjectNode fields) {
            JsonNode number = fields.get("number");
            if (!isWhole(number, 1)) {
                throw new MalformedRequest(name + "number is a whole number from 1 to " + LARGEST);
            }
            return number.longValue();
        }
    }
}

package org.minuta.server.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes what looks back as lines that a person can write too. Nothing is left out: a member that is not known here is
 * an error. Of values and of texts the protocol names no order, so they come by their names.
 */
final class Plainly {

    private final StringBuilder lines = new StringBuilder();

    static String firstName(String name) {
        return name.split(" ")[0];
    }

    /** A page of the history, or a life. */
    String entries(JsonNode answer) {
        only(answer, "minutes", "agreement", "head", "entries", "before");
        answer.get("entries").forEach(this::entry);
        return lines.toString();
    }

    private void entry(JsonNode entry) {
        only(entry, "first", "last", "count", "since", "until", "by", "kind", "part", "label", "number", "values",
                "words", "looks", "restored", "names");
        boolean several = entry.get("count").longValue() > 1;
        if (!several) {
            assertThat(entry.get("last")).isEqualTo(entry.get("first"));
            assertThat(entry.get("until")).isEqualTo(entry.get("since"));
        }
        line("%s%s %s%s %s %s %s%s%s", entry.get("first"),
                several ? "-" + entry.get("last") + " x" + entry.get("count") : "", at(entry.get("since")),
                several ? ".." + at(entry.get("until")) : "", firstName(words(entry.at("/by/name"))),
                words(entry.get("kind")), words(entry.get("part")), entry.has("label") ? " " + entry.get("label") : "",
                entry.has("number") ? " no. " + entry.get("number") : "");
        values(entry.get("values"));
        entry.get("words").forEach(change -> {
            only(change, "lead", "went", "came", "trail");
            line("  words [%s] went [%s] came [%s] [%s]", words(change.get("lead")), words(change.get("went")),
                    words(change.get("came")), words(change.get("trail")));
        });
        entry.get("looks").forEach(change -> {
            only(change, "text", "before", "after");
            line("  looks [%s] %s -> %s", words(change.get("text")), or("plain", change.path("before")),
                    or("plain", change.path("after")));
        });
        if (entry.has("restored")) {
            line("  restored %s", entry.get("restored"));
        }
        if (!entry.get("names").isEmpty()) {
            line("  names %s", entry.get("names"));
        }
    }

    private void values(JsonNode changes) {
        List<String> told = new ArrayList<>();
        changes.forEach(change -> {
            only(change, "value", "from", "to");
            told.add("  %s: %s -> %s".formatted(words(change.get("value")), or("nothing", change.path("from")),
                    or("nothing", change.path("to"))));
        });
        told.stream().sorted().forEach(value -> line("%s", value));
    }

    String attribution(JsonNode answer) {
        only(answer, "minutes", "of", "people", "readThrough", "texts");
        line("of %s", moment(answer.get("of")));
        line("read through %s", answer.get("readThrough"));
        answer.get("texts").forEach(text -> {
            only(text, "text", "runs");
            line("%s", words(text.get("text")));
            text.get("runs").forEach(run -> run("", run, answer.get("people")));
        });
        return lines.toString();
    }

    String difference(JsonNode answer) {
        only(answer, "minutes", "from", "to", "people", "values", "attendees", "topics", "agreements", "texts");
        line("from %s", moment(answer.get("from")));
        line("to %s", moment(answer.get("to")));
        values(answer.get("values"));
        List.of("attendees", "topics", "agreements").forEach(list -> list(list, answer.get(list)));
        var texts = new TreeMap<String, JsonNode>();
        answer.get("texts").forEach(text -> {
            only(text, "text", "passages");
            assertThat(texts.put(words(text.get("text")), text.get("passages"))).isNull();
        });
        texts.forEach((text, passages) -> {
            line("%s", text);
            passages(passages, answer.get("people"));
        });
        return lines.toString();
    }

    private void list(String name, JsonNode change) {
        only(change, "added", "removed", "moved");
        line("%s", name);
        for (String way : List.of("removed", "added")) {
            change.get(way).forEach(placed -> {
                only(placed, "place", "thing");
                line("  %s %s %s", way, placed.get("place"), placed.get("thing"));
            });
        }
        change.get("moved").forEach(moved -> {
            only(moved, "id", "from", "to");
            line("  moved %s %s -> %s", words(moved.get("id")), moved.get("from"), moved.get("to"));
        });
    }

    private void passages(JsonNode passages, JsonNode people) {
        for (int i = 0; i < passages.size(); i++) {
            if (i > 0) {
                line("  ---");
            }
            passages.get(i).properties().forEach(way -> {
                assertThat(way.getKey()).isIn("kept", "went", "came");
                way.getValue().forEach(run -> run(way.getKey() + " ", run, people));
            });
        }
    }

    private void run(String way, JsonNode run, JsonNode people) {
        only(run, "text", "attributes", "by", "revision", "changed", "before", "both");
        line("  %s[%s]%s %s %s%s%s%s", way, words(run.get("text")),
                run.has("attributes") ? " " + run.get("attributes") : "", person(run.get("by"), people),
                run.get("revision"), run.has("before") ? ", before " + run.get("before") : "",
                run.has("changed") ? ", changed " + person(run.at("/changed/by"), people) + " "
                        + run.at("/changed/revision") : "", run.has("both") ? ", both" : "");
    }

    private static String person(JsonNode place, JsonNode people) {
        return firstName(words(people.get(place.intValue()).get("name")));
    }

    private static String moment(JsonNode moment) {
        only(moment, "revision", "at");
        return moment.get("revision") + " " + at(moment.get("at"));
    }

    private static String at(JsonNode instant) {
        return words(instant).replace(".000Z", "Z");
    }

    private static String or(String missing, JsonNode value) {
        return value.isMissingNode() ? missing : value.toString();
    }

    private static String words(JsonNode text) {
        return text.stringValue();
    }

    private static void only(JsonNode node, String... members) {
        assertThat(node.propertyNames()).isSubsetOf(members);
    }

    private void line(String form, Object... values) {
        lines.append(form.formatted(values)).append('\n');
    }
}

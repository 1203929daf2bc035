package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.shown;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.query.documents.TextLine.Run;
import org.minuta.query.history.ComparedRun;
import org.minuta.query.history.Comparison;
import org.minuta.query.history.Difference;
import org.minuta.query.history.Made;
import org.minuta.query.history.Passage;

/**
 * Marks what differs, with who made it so and when as its title and a number that paper shows, too. The numbers stand
 * for people in the order in which they appear.
 */
final class Marks {

    private final DocumentWords words;
    private final ComparisonWords comparing;
    private final @Nullable Comparison comparison;
    private final ZoneId zone;
    private final Map<TextId, List<Passage>> passages = new HashMap<>();
    private final Map<String, Integer> placesBefore = new HashMap<>();
    private final Map<Author, Integer> people = new LinkedHashMap<>();

    /** @param comparison missing for a document of one state, in which nothing differs */
    Marks(DocumentWords words, @Nullable Comparison comparison, @Nullable ZoneId zone) {
        this.words = words;
        this.comparing = ComparisonWords.in(words.language());
        this.comparison = comparison;
        this.zone = zone == null ? ZoneId.of("UTC") : zone;
        if (comparison != null) {
            Difference difference = comparison.difference();
            difference.texts().forEach(text -> passages.put(text.text(), text.passages()));
            Stream.of(difference.attendees(), difference.topics(), difference.agreements())
                    .flatMap(list -> list.moved().stream()).forEach(one -> placesBefore.put(one.id(), one.from()));
        }
    }

    /** Where a thing stood that moved, from 1 on; missing if it did not. */
    @Nullable Integer placeBefore(Object id) {
        return placesBefore.get(id.toString());
    }

    /** Who is marked, with their numbers, in this order. */
    Map<Author, Integer> people() {
        return people;
    }

    /**
     * Prints something once if it is the same, else as it was, struck out, and as it is.
     *
     * @param values the names of the values it is printed from
     */
    <T> void print(Element line, Pair<T> thing, BiConsumer<Element, T> printer, String... values) {
        if (!thing.differs()) {
            if (thing.after() != null) {
                printer.accept(line, thing.after());
            }
            return;
        }
        Made made = comparison == null ? null : comparison.lastOf(values).orElse(null);
        if (thing.before() != null) {
            printer.accept(open(line, new Mark(Mark.Kind.WENT, made)), thing.before());
            line.appendText(thing.after() == null ? "" : " ");
        }
        if (thing.after() != null) {
            printer.accept(open(line, new Mark(Mark.Kind.CAME, made)), thing.after());
        }
        number(line, made);
    }

    /** Begins an element for what differs. */
    Element open(Element line, Mark mark) {
        Element open = line.appendElement(mark.kind().element());
        if (mark.kind() == Mark.Kind.REDRESSED) {
            open.addClass("redressed");
        }
        Made made = mark.made();
        return made == null ? open : open.attr("title", shown("%s, %s, %s".formatted(made.by().name(),
                comparing.revision().formatted(made.revision()), time(made.at()))));
    }

    /** Adds the number of a person behind what was made. */
    void number(Element line, @Nullable Made made) {
        if (made != null) {
            number(line, people.computeIfAbsent(made.by(), unknown -> people.size() + 1));
        }
    }

    /** In brackets, as a copied or spoken page does not raise it, and a year may stand before it. */
    static void number(Element line, int number) {
        line.appendElement("sup").text("[" + number + "]");
    }

    /** In which times are told. */
    ZoneId zone() {
        return zone;
    }

    String time(Instant at) {
        var there = at.atZone(zone);
        LocalTime time = there.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return words.day(there.toLocalDate()) + " " + words.hours(time, null);
    }

    /** A text with each run marked; empty if it is the same in both states. */
    List<Run> runs(TextId text) {
        var runs = new ArrayList<Run>();
        for (Passage passage : passages.getOrDefault(text, List.of())) {
            switch (passage) {
                case Passage.Kept(var kept) -> kept.forEach(run ->
                        runs.add(run(run, run.before() == null ? null : Mark.Kind.REDRESSED)));
                case Passage.Changed(var went, var came) -> {
                    went.forEach(run -> runs.add(run(run, Mark.Kind.WENT)));
                    came.forEach(run -> runs.add(run(run, Mark.Kind.CAME)));
                }
            }
        }
        return runs;
    }

    private Run run(ComparedRun run, Mark.@Nullable Kind kind) {
        Attributes look = run.attributes() == null ? Attributes.NONE : run.attributes();
        Made made = comparison == null ? null : comparison.madeBy(run);
        return new Run(run.text(), look, kind == null ? null : new Mark(kind, made));
    }
}

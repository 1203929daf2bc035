package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Attributes;
import org.minuta.query.history.Entry;
import org.minuta.query.history.EntryKind;
import org.minuta.query.history.LookChange;
import org.minuta.query.history.NamesThen;
import org.minuta.query.history.ValueChange;
import org.minuta.query.history.WordChange;

/** One entry: when, the sentence, and below it the values and words before and after. */
final class HtmlEntry {

    /** A restored revision may have set thousands; they are in the comparison of the two revisions. */
    private static final int MOST_LINES = 60;

    private final Entry entry;
    private final NamesThen names;
    private final List<TextId> texts;
    private final DocumentWords words;
    private final HistoryWords own;
    private final ValueWords values;
    private final Things things;
    private final Marks marks;

    /** @param texts that the entry restored to other words or looks */
    HtmlEntry(Entry entry, NamesThen names, List<TextId> texts, DocumentWords words, Marks marks) {
        this.entry = entry;
        this.names = names;
        this.texts = RestoredValues.texts(entry, texts);
        this.words = words;
        this.own = HistoryWords.in(words.language());
        this.values = new ValueWords(words);
        this.things = new Things(words);
        this.marks = marks;
    }

    void write(Element item) {
        Telling telling = Teller.tell(entry, names, words);
        under(item, "p").addClass("when").text(times() + " · " + revisions());
        telling.sentence().print(under(item, "p").addClass("told"));
        writeValues(item, telling);
        entry.words().forEach(change -> writeWords(item, change));
        entry.looks().forEach(change -> writeLook(item, change));
        entry.names().forEach((revision, name) -> Sentence
                .of(own.named(), Sentence.ours(revision.toString()), values.quoted(name))
                .print(under(item, "p").addClass("named").appendElement("strong")));
    }

    private String times() {
        LocalTime since = time(entry.since());
        LocalTime until = time(entry.until());
        return since.equals(until) ? since.toString() : since + "–" + until;
    }

    private LocalTime time(Instant at) {
        return at.atZone(marks.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private String revisions() {
        if (entry.count() == 1) {
            return ComparisonWords.in(words.language()).revision().formatted(entry.first());
        }
        return entry.count() == entry.last() - entry.first() + 1
                ? own.revisions().formatted(entry.first(), entry.last())
                : own.among().formatted(entry.count(), entry.first(), entry.last());
    }

    private void writeValues(Element item, Telling telling) {
        List<ValueChange> changes = telling.values();
        int lines = texts.size() + changes.size();
        if (lines == 0) {
            return;
        }
        Element list = under(item, "dl").addClass("changes");
        texts.stream().limit(MOST_LINES).forEach(text -> things.text(text, names)
                .print(labelled(under(list, "div"), Sentence.ours(own.restoredText()))));
        for (ValueChange change : changes.subList(0, Math.clamp(MOST_LINES - texts.size(), 0, changes.size()))) {
            Element line = under(list, "div");
            if (entry.kind() == EntryKind.REVISION_RESTORED) {
                writeRestored(line, change);
            } else {
                NamedValue name = NamedValue.of(change.value());
                Element says = labelled(line, Sentence.ours(name.label(words)));
                if (telling.whole()) {
                    value(name, change.to() == null ? change.from() : change.to()).print(says);
                } else {
                    writeFromTo(says, value(name, change.from()), value(name, change.to()));
                }
            }
        }
        if (lines > MOST_LINES) {
            under(item, "p").addClass("others").text(own.others().formatted(lines - MOST_LINES));
        }
    }

    private static Element labelled(Element line, Sentence label) {
        Element term = line.appendElement("dt");
        label.print(term);
        term.appendText(":");
        return line.appendText(" ").appendElement("dd");
    }

    private void writeRestored(Element line, ValueChange change) {
        NamedValue name = NamedValue.of(change.value());
        String part = RestoredValues.part(change);
        if (RestoredValues.cameOrWent(change)) {
            boolean came = change.from() == null;
            Element says = labelled(line, Sentence.ours(came ? own.came() : own.went()));
            things.named(part, names).orElseGet(() -> value(name, came ? change.to() : change.from()))
                    .print(marks.open(says, new Mark(came ? Mark.Kind.CAME : Mark.Kind.WENT, null)));
        } else {
            Element says = labelled(line,
                    Sentence.of("{}{}", Sentence.ours(name.label(words)), things.of(part, names)));
            writeFromTo(says, value(name, change.from()), value(name, change.to()));
        }
    }

    /** Empty for none. */
    private Sentence value(NamedValue name, @Nullable Object value) {
        return value == null || List.of().equals(value) ? Sentence.NOTHING : values.of(name, value, names);
    }

    /** In words as well as with marks, as not all who listen hear marks. */
    private void writeFromTo(Element line, Sentence from, Sentence to) {
        if (!from.equals(Sentence.NOTHING)) {
            from.print(marks.open(line.appendText(own.before() + " "), new Mark(Mark.Kind.WENT, null)));
            line.appendText("; " + own.after() + " ");
        }
        if (to.equals(Sentence.NOTHING)) {
            line.appendText(own.nothing());
        } else {
            to.print(marks.open(line, new Mark(Mark.Kind.CAME, null)));
        }
    }

    private void writeWords(Element item, WordChange change) {
        Element list = under(item, "dl").addClass("words");
        boolean both = !change.went().isEmpty() && !change.came().isEmpty();
        if (!change.went().isEmpty()) {
            writeWords(list, both ? own.asItWas() : own.went(), change, Mark.Kind.WENT, change.went());
        }
        if (!change.came().isEmpty()) {
            writeWords(list, both ? own.asItIs() : own.came(), change, Mark.Kind.CAME, change.came());
        }
    }

    private void writeWords(Element list, String label, WordChange change, Mark.Kind kind, String words) {
        Element line = under(list, "div");
        Element says = labelled(line, Sentence.ours(label)).attr("dir", "auto");
        says.appendChild(new TextNode(change.lead()));
        marks.open(says, new Mark(kind, null)).appendChild(new TextNode(shown(words)));
        says.appendChild(new TextNode(change.trail()));
    }

    /** An end of a line that came or went can be seen. */
    private static String shown(String words) {
        return words.replace("\n", TextLine.PILCROW + "\n");
    }

    private void writeLook(Element item, LookChange change) {
        Element line = under(under(item, "dl").addClass("words"), "div");
        Element says = labelled(line, Sentence.ours(own.look())).attr("dir", "auto");
        Saying.QUOTED.in(words.language(), Sentence.typed(shown(change.text()))).print(says);
        writeFromTo(says.appendText(": "), look(change.before()), look(change.after()));
    }

    private Sentence look(@Nullable Attributes attributes) {
        if (attributes == null) {
            return Sentence.ours(own.plain());
        }
        List<Sentence> all = new ArrayList<>();
        attributes.toMap().forEach((attribute, set) -> {
            String name = own.looks().get(attribute.equals("list") ? String.valueOf(set) : attribute);
            Sentence told = Sentence.ours(Objects.requireNonNull(name));
            all.add(attribute.equals("link")
                    ? Sentence.of("{} {}", told, Sentence.typed(String.valueOf(set))) : told);
        });
        return values.listed(all);
    }
}

package org.minuta.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.minuta.api.minutes.Limits;

/** Reads the topics and what was said about each. */
final class TopicReader {

    private final Draft draft;
    private final Margin margin;
    private final Limits limits;
    private final Wrapping wrapping;
    private int last;

    TopicReader(Draft draft, Margin margin, Limits limits, Wrapping wrapping) {
        this.draft = draft;
        this.margin = margin;
        this.limits = limits;
        this.wrapping = wrapping;
    }

    void take(Passage passage) {
        var list = new ItemList(passage.lines().stream().map(TopicReader::withoutHeadingMarks).toList(),
                ItemList.Content.TOPICS, wrapping, last);
        last = list.lastNumber();
        list.warn(margin);
        margin.keep(list.unplaced());
        list.items().forEach(this::take);
    }

    /** What was said of the topics of an agenda further up; of what belongs to none of them, notes are kept. */
    void discuss(Passage passage) {
        if (draft.topics.isEmpty()) {
            take(passage);
            return;
        }
        List<Line> said = passage.said();
        var list = new ItemList(passage.lines(), ItemList.Content.TOPICS, wrapping, 0);
        if (list.isMarked()) {
            margin.keep(list.unplaced());
            discuss(list.items());
        } else if (!said.isEmpty()) {
            margin.warn(said.getFirst(), WarningCode.UNPLACED,
                    "No numbers tell which topic is discussed here; the words are in the notes.");
            passage.lines().forEach(margin::keep);
        }
    }

    private void discuss(List<ItemList.Item> items) {
        List<String> titles = draft.topics.stream().map(Draft.Theme::title).toList();
        for (int i = 0; i < items.size(); i++) {
            ItemList.Item item = items.get(i);
            int begun = TopicTitles.begun(titles, item.first());
            int topic = begun >= 0 ? begun : items.size() == titles.size() ? i
                    : TopicTitles.numbered(titles, item.line().text());
            if (topic < 0) {
                margin.keep(List.of(item.line()));
                item.more().forEach(margin::keep);
            } else {
                String title = titles.get(topic);
                var said = new ArrayList<>(item.more());
                said.addFirst(item.line().saying(begun < 0 ? item.first() : TopicTitles.behind(title, item.first())));
                add(title, wrapping.text(said));
            }
        }
    }

    private static Line withoutHeadingMarks(Line line) {
        int marks = MarkdownSigns.marks(line.text());
        String text = line.text().substring(marks).strip();
        return marks == 0 ? line : line.saying(Sign.of(text) == null ? "· " + text : text);
    }

    private void take(ItemList.Item item) {
        String first = item.first();
        int more = 0;
        while (more < item.more().size() && isTitleContinued(first, item.more().get(more))) {
            first = first + " " + item.more().get(more).text();
            more++;
        }
        List<Line> discussed = item.more().subList(more, item.more().size());
        if (NothingListed.says(first) && discussed.isEmpty()) {
            margin.keep(List.of(item.line()));
            return;
        }
        if (Words.of(first).isEmpty() || !margin.fits(item.line().saying(first))) {
            discussed.forEach(margin::keep);
            return;
        }
        add(Words.onOneLine(first), wrapping.text(discussed));
    }

    private static boolean isTitleContinued(String title, Line next) {
        return !next.isBlank() && title.length() >= 40 && title.length() < 400 && !Words.endsSentence(title)
                && Words.beginsSmall(next.text());
    }

    /** A topic of the agenda that is discussed further down is one topic. */
    private void add(String name, String discussion) {
        for (int i = 0; i < draft.topics.size(); i++) {
            Draft.Theme so = draft.topics.get(i);
            if (so.title().equals(name)) {
                String both = so.discussion().isEmpty() || discussion.isEmpty() ? so.discussion() + discussion
                        : so.discussion() + "\n" + discussion;
                draft.topics.set(i, new Draft.Theme(name, both));
                return;
            }
        }
        draft.topics.add(new Draft.Theme(name, discussion));
        Draft.requireRoom("topics", draft.topics.size(), limits.topics());
    }
}

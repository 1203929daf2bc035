package org.minuta.query.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.Attendee;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.Topic;
import org.minuta.api.minutes.ValueNames;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.query.minutes.MinutesState;

/** All that a state says, as names and values, orders of ids, and texts: what a difference is applied to by the book. */
record Flat(Map<String, Object> values, List<String> attendees, List<String> topics, List<String> agreements,
        Map<String, Delta> texts) {

    static Flat of(MinutesState state) {
        MinutesContent content = state.content();
        Map<String, Object> values = new HashMap<>();
        put(values, ValueNames.of(content.heading()));
        put(values, ValueNames.of(content.followUp()));
        state.names().forEach((revision, name) -> values.put(ValueNames.revisionName(revision), name));
        Map<String, Delta> texts = new HashMap<>(Map.of("notes", content.notes()));
        content.attendees().forEach(one -> put(values, ValueNames.of(one)));
        content.topics().forEach(one -> add(one, values, texts));
        content.agreements().forEach(one -> add(one, values, texts));
        return new Flat(values, ids(content.attendees(), Attendee::id), ids(content.topics(), Topic::id),
                ids(content.agreements(), Agreement::id), texts);
    }

    private static void add(Topic topic, Map<String, Object> values, Map<String, Delta> texts) {
        put(values, ValueNames.of(topic));
        texts.put(new TextId.Discussion(topic.id()).toString(), topic.discussion());
    }

    private static void add(Agreement agreement, Map<String, Object> values, Map<String, Delta> texts) {
        put(values, ValueChange.valuesOf(agreement));
        texts.put(new TextId.Wording(agreement.id()).toString(), agreement.wording());
    }

    private static void put(Map<String, Object> values, Map<String, @Nullable Object> more) {
        more.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
    }

    private static <T> List<String> ids(Collection<T> things, Function<T, Object> id) {
        return new ArrayList<>(things.stream().map(thing -> id.apply(thing).toString()).toList());
    }

    /** By the rules that {@link Difference} gives, and nothing else. */
    Flat after(Difference difference) {
        Map<String, Object> set = new HashMap<>(values);
        Map<String, Delta> read = new HashMap<>(texts);
        difference.attendees().removed().forEach(gone -> forget("attendee:" + gone.thing().id(), set, read));
        difference.topics().removed().forEach(gone -> forget("topic:" + gone.thing().id(), set, read));
        difference.agreements().removed().forEach(gone -> forget("agreement:" + gone.thing().id(), set, read));
        difference.attendees().added().forEach(come -> put(set, ValueNames.of(come.thing())));
        difference.topics().added().forEach(come -> add(come.thing(), set, read));
        difference.agreements().added().forEach(come -> add(come.thing(), set, read));
        for (ValueChange change : difference.values()) {
            if (!change.value().endsWith(".number")) {
                if (change.to() == null) {
                    set.remove(change.value());
                } else {
                    set.put(change.value(), change.to());
                }
            }
        }
        difference.texts().forEach(text ->
                read.computeIfPresent(text.text().toString(), (id, before) -> after(text.passages())));
        return new Flat(set, after(attendees, difference.attendees(), Attendee::id),
                after(topics, difference.topics(), Topic::id),
                after(agreements, difference.agreements(), Agreement::id), read);
    }

    private static void forget(String part, Map<String, Object> values, Map<String, Delta> texts) {
        values.keySet().removeIf(name -> name.startsWith(part + "."));
        texts.remove(part);
    }

    private static <T> List<String> after(List<String> ids, ListDifference<T> difference, Function<T, Object> id) {
        Set<String> out = new HashSet<>();
        difference.removed().forEach(gone -> out.add(id.apply(gone.thing()).toString()));
        difference.moved().forEach(moved -> out.add(moved.id()));
        List<String> after = new ArrayList<>(ids);
        after.removeAll(out);
        Map<Integer, String> in = new TreeMap<>();
        difference.added().forEach(come -> in.put(come.place(), id.apply(come.thing()).toString()));
        difference.moved().forEach(moved -> in.put(moved.to(), moved.id()));
        in.forEach((place, one) -> after.add(place - 1, one));
        return after;
    }

    static Delta after(List<Passage> passages) {
        Delta.Builder text = Delta.builder();
        for (Passage passage : passages) {
            switch (passage) {
                case Passage.Kept(var kept) -> kept.forEach(run -> add(run, text));
                case Passage.Changed(var _, var came) -> came.forEach(run -> add(run, text));
            }
        }
        return text.build();
    }

    static Delta before(List<Passage> passages) {
        Delta.Builder text = Delta.builder();
        for (Passage passage : passages) {
            switch (passage) {
                case Passage.Kept(var kept) -> kept.forEach(run -> text.insert(run.text(),
                        run.before() != null ? run.before() : run.attributes() != null ? run.attributes()
                                : Attributes.NONE));
                case Passage.Changed(var went, var _) -> went.forEach(run -> add(run, text));
            }
        }
        return text.build();
    }

    private static void add(ComparedRun run, Delta.Builder text) {
        text.insert(run.text(), run.attributes() == null ? Attributes.NONE : run.attributes());
    }
}

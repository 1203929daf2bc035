package org.minuta.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;

/** Finds the {@link NamesThen} of entries. */
final class Naming {

    private static final Pattern NAMED = Pattern.compile("revision:(\\d{1,18})");
    private static final Pattern AGREEMENT =
            Pattern.compile("agreement:\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Deeds deeds;

    private Naming(Deeds deeds) {
        this.deeds = deeds;
    }

    static ToldHistory of(Past past, HistoryPage page, HistoryFilter filter, Heading heading) {
        var naming = new Naming(past.deeds());
        var entries = new Entries(past);
        List<List<TextId>> texts = page.entries().stream().map(entries::restoredTexts).toList();
        String agreement = filter.agreement() == null ? null : new TextId.Wording(filter.agreement()).toString();
        return new ToldHistory(page, filter,
                naming.named(Stream.of(filter.part(), agreement).filter(Objects::nonNull), page.head()),
                List.copyOf(past.trace().people()), heading, naming.each(page.entries(), texts), texts);
    }

    private List<NamesThen> each(List<Entry> entries, List<List<TextId>> texts) {
        List<NamesThen> names = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            names.add(of(entries.get(i), texts.get(i)));
        }
        return names;
    }

    private NamesThen of(Entry entry, List<TextId> texts) {
        Stream.Builder<String> parts = Stream.<String>builder().add(entry.part());
        texts.forEach(text -> parts.add(text.toString()));
        for (ValueChange change : entry.values()) {
            parts.add(change.value().split("\\.", 2)[0]);
            for (Object value : new Object[] {change.from(), change.to()}) {
                if (value instanceof TopicId topic) {
                    parts.add(new TextId.Discussion(topic).toString());
                }
            }
        }
        if (entry.restored() != null) {
            parts.add("revision:" + entry.restored());
        }
        return named(parts.build(), entry.last());
    }

    private NamesThen named(Stream<String> parts, long revision) {
        Map<String, String> labels = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        parts.distinct().forEach(part -> {
            Matcher named = NAMED.matcher(part);
            String label = deeds.labelAt(part, revision);
            Integer number = null;
            if (named.matches()) {
                label = deeds.names().get(Long.parseLong(named.group(1)));
            } else if (AGREEMENT.matcher(part).matches()) {
                number = deeds.lastNumberAt(AgreementId.of(part.substring(part.indexOf(':') + 1)), revision);
            }
            putIfAny(labels, part, label);
            putIfAny(numbers, part, number);
        });
        return new NamesThen(labels, numbers);
    }

    private static <T> void putIfAny(Map<String, T> all, String part, @Nullable T one) {
        if (one != null) {
            all.put(part, one);
        }
    }
}

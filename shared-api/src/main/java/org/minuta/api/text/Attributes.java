package org.minuta.api.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change says about the look of a stretch of text: attributes it sets, and attributes it clears ({@code null}
 * on the wire). Immutable. Allowed are {@code bold}, {@code italic}, {@code underline} and {@code strike} (always
 * {@code true}), {@code link} (an absolute address with http, https or mailto) and {@code list} ({@code ordered} or
 * {@code bullet}).
 */
public final class Attributes {

    /** Says nothing: the text keeps its look. */
    public static final Attributes NONE = new Attributes(0, 0, null, null);

    private static final AttributeName[] NAMES = AttributeName.values();

    // One bit per AttributeName: the algebra runs once per keystroke and reader, so it works on sets, not on maps.
    private final int set;
    private final int cleared;
    private final @Nullable String link;
    private final @Nullable String list;

    private Attributes(int set, int cleared, @Nullable String link, @Nullable String list) {
        this.set = set;
        this.cleared = cleared;
        this.link = link;
        this.list = list;
    }

    /**
     * Reads the shape used on the wire and in the store: attribute name to value, {@code null} to clear.
     *
     * @throws MalformedDelta if a name is not known or its value is not allowed
     */
    public static Attributes of(Map<String, ? extends @Nullable Object> values) {
        int set = 0;
        int cleared = 0;
        String link = null;
        String list = null;
        for (var entry : values.entrySet()) {
            AttributeName name = AttributeName.of(entry.getKey());
            Object value = entry.getValue();
            if (value == null) {
                cleared |= name.bit();
                continue;
            }
            name.requireAllowed(value);
            set |= name.bit();
            switch (name) {
                case LINK -> link = (String) value;
                case LIST -> list = (String) value;
                case BOLD, ITALIC, UNDERLINE, STRIKE -> { }
            }
        }
        return of(set, cleared, link, list);
    }

    /** The shape used on the wire and in the store; always in the same order, {@code null} for what is cleared. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(Integer.bitCount(set | cleared));
        for (AttributeName name : NAMES) {
            if (name.in(set)) {
                values.put(name.onTheWire(), valueOf(name));
            } else if (name.in(cleared)) {
                values.put(name.onTheWire(), null);
            }
        }
        return values;
    }

    public boolean isEmpty() {
        return (set | cleared) == 0;
    }

    /** The look of text that had these attributes, once a retain with {@code change} went over it. */
    public Attributes changedBy(Attributes change) {
        return compose(change).withoutClears();
    }

    /** What a retain has to say so that text with this look gets another: {@code a.changedBy(a.changeTo(b))} is b. */
    public Attributes changeTo(Attributes wanted) {
        if (equals(wanted)) {
            return NONE;
        }
        int same = equalTo(wanted) & set & wanted.set;
        return of(wanted.set & ~same, set & ~wanted.set, wanted.link, wanted.list);
    }

    /** These attributes, then {@code next} on the same stretch of text; {@code next} wins where both speak. */
    Attributes compose(Attributes next) {
        if (next.isEmpty()) {
            return this;
        }
        int untouched = ~(next.set | next.cleared);
        return isEmpty() ? next : of(set & untouched | next.set, cleared & untouched | next.cleared,
                next.link != null ? next.link : link, next.list != null ? next.list : list);
    }

    /** What is left to say once {@code accepted} was said of the same stretch. */
    Attributes after(Attributes accepted, Tie tie) {
        if (tie == Tie.SELF_FIRST || isEmpty() || accepted.isEmpty()) {
            return this;
        }
        int unspoken = ~(accepted.set | accepted.cleared);
        return of(set & unspoken, cleared & unspoken, link, list);
    }

    /** What brings back the look of text that had {@code before} and was then given these attributes. */
    Attributes invert(Attributes before) {
        int changed = (set | cleared) & before.set & ~equalTo(before);
        return of(changed, (set | cleared) & ~before.set, before.link, before.list);
    }

    Attributes withoutClears() {
        return cleared == 0 ? this : of(set, 0, link, list);
    }

    private int equalTo(Attributes other) {
        int equal = set & other.set;
        if (!Objects.equals(link, other.link)) {
            equal &= ~AttributeName.LINK.bit();
        }
        return Objects.equals(list, other.list) ? equal : equal & ~AttributeName.LIST.bit();
    }

    private static Attributes of(int set, int cleared, @Nullable String link, @Nullable String list) {
        return (set | cleared) == 0 ? NONE : new Attributes(set, cleared,
                AttributeName.LINK.in(set) ? link : null, AttributeName.LIST.in(set) ? list : null);
    }

    private @Nullable Object valueOf(AttributeName name) {
        return switch (name) {
            case BOLD, ITALIC, UNDERLINE, STRIKE -> Boolean.TRUE;
            case LINK -> link;
            case LIST -> list;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Attributes that && set == that.set && cleared == that.cleared
                && Objects.equals(link, that.link) && Objects.equals(list, that.list);
    }

    @Override
    public int hashCode() {
        return Objects.hash(set, cleared, link, list);
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}

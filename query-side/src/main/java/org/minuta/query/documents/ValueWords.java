package org.minuta.query.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Attendance;
import org.minuta.api.minutes.FollowUp;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.Modality;
import org.minuta.api.minutes.Part;
import org.minuta.api.minutes.Responsible;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.TopicId;
import org.minuta.query.history.NamesThen;

/** Tells single values in the words of a language. */
final class ValueWords {

    /** Spanish "y" is "e" before the sound of i, as in "Inés" and "Hilda"; "Iago" and "hielo" begin with another. */
    private static final Pattern BEGINS_WITH_I =
            Pattern.compile("h?[ií](?![aeo])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final DocumentWords words;
    private final Language language;

    ValueWords(DocumentWords words) {
        this.words = words;
        this.language = words.language();
    }

    /** @param value not missing */
    Sentence of(NamedValue name, Object value, NamesThen names) {
        return switch (value) {
            case String typed -> quoted(typed);
            case LocalDate day -> Sentence.ours(words.day(day));
            case LocalTime time -> Sentence.ours(time.toString());
            case ZoneId zone -> Sentence.ours(zone.getDisplayName(TextStyle.FULL, language.locale()));
            case Language other -> Sentence.ours(other.locale().getDisplayLanguage(language.locale()));
            case Modality modality -> ours(words.modalities().get(modality));
            case Part part -> ours(words.parts().get(part));
            case Attendance attendance -> ours(words.attendances().get(attendance));
            case AgreementKind kind -> ours(words.kinds().get(kind));
            case AgreementStatus status -> status(status);
            case TopicId topic -> title(names.label(new TextId.Discussion(topic).toString()));
            case FollowUp next -> followUp(next);
            case List<?> people -> people(people.stream().map(Responsible.class::cast).map(Responsible::name).toList());
            case Integer number -> Sentence.ours(name == NamedValue.NUMBER ? Roman.of(number) : number.toString());
            default -> throw new IllegalArgumentException("No words for " + value.getClass());
        };
    }

    private static Sentence ours(@Nullable String label) {
        return Sentence.ours(Objects.requireNonNull(label));
    }

    private Sentence status(AgreementStatus status) {
        return switch (status) {
            case OPEN -> Saying.OPEN.in(language);
            case FULFILLED -> Sentence.ours(words.fulfilled());
            case WITHDRAWN -> Saying.WITHDRAWN.in(language);
        };
    }

    /** Something typed that stands in our sentence as a quotation. */
    Sentence quoted(String typed) {
        return typed.isBlank() ? Saying.EMPTY.in(language) : Saying.QUOTED.in(language, Sentence.typed(typed));
    }

    Sentence title(@Nullable String title) {
        return title == null || title.isBlank() ? Saying.UNTITLED.in(language) : quoted(title);
    }

    Sentence person(@Nullable String name) {
        return name == null || name.isBlank() ? Saying.NAMELESS.in(language) : Sentence.typed(name);
    }

    Sentence people(List<String> names) {
        return names.isEmpty() ? Saying.NOBODY.in(language) : listed(names.stream().map(this::person).toList());
    }

    /** Such as "a, b y c". */
    Sentence listed(List<Sentence> all) {
        Sentence list = all.getFirst();
        for (int i = 1; i < all.size(); i++) {
            Sentence next = all.get(i);
            boolean last = i == all.size() - 1;
            Sentence and = !last ? Sentence.ours(", ") : BEGINS_WITH_I.matcher(next.toString()).lookingAt()
                    ? Saying.AND_BEFORE_I.in(language) : Saying.AND.in(language);
            list = Sentence.of("{}{}{}", list, and, next);
        }
        return list;
    }

    Sentence followUp(FollowUp next) {
        String when = (words.day(next.on()) + " " + words.hours(next.at(), null)).strip();
        return next.venue() == null ? Sentence.ours(when)
                : Sentence.of("{}{}", Sentence.ours(when), Saying.VENUE.in(language, quoted(next.venue())));
    }
}

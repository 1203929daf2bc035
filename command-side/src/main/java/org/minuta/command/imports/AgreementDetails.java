package org.minuta.command.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementKind;
import org.minuta.api.minutes.AgreementStatus;

/** Lines below an agreement that say who, until when, of which kind: "Responsable: Ana Ruiz". */
final class AgreementDetails {

    private static final Set<String> WHO = Set.of("responsable", "responsables", "responsible", "owner", "owners",
            "assigned to", "a cargo de");
    private static final Set<String> WHEN = Set.of("fecha limite", "plazo", "fecha de cumplimiento", "vence",
            "fecha compromiso", "due", "due date", "deadline");
    private static final Set<String> KIND = Set.of("tipo", "kind", "type");
    private static final Set<String> STATUS = Set.of("estado", "estatus", "status");
    private static final Set<String> TOPIC = Set.of("tema", "topic");
    private static final Map<String, AgreementKind> KINDS = Map.of("decision", AgreementKind.DECISION, "compromiso",
            AgreementKind.COMMITMENT, "commitment", AgreementKind.COMMITMENT, "recomendacion",
            AgreementKind.RECOMMENDATION, "recommendation", AgreementKind.RECOMMENDATION, "nota", AgreementKind.NOTE,
            "note", AgreementKind.NOTE);

    private final List<String> names;
    private final int topics;
    private final DateHints hints;

    /** @param names of the attendees, in order */
    AgreementDetails(List<String> names, int topics, DateHints hints) {
        this.names = names;
        this.topics = topics;
        this.hints = hints;
    }

    /** The agreement with what the line says, or nothing if the line is part of the wording. */
    Draft.@Nullable Pact read(String line, Draft.Pact so) {
        Sign sign = Sign.of(line);
        String bare = MarkdownSigns.unmarked(sign != null && sign.kind() == Sign.Kind.BULLET ? sign.rest() : line);
        int colon = bare.indexOf(':');
        if (colon < 1 || colon > 30) {
            return null;
        }
        String label = Words.plain(bare.substring(0, colon).strip());
        String value = ItemEnd.cut(bare.substring(colon + 1).replace("**", ""));
        return value.isEmpty() || value.length() > 1_000 ? null : read(label, value, so);
    }

    private Draft.@Nullable Pact read(String label, String value, Draft.Pact so) {
        if (WHO.contains(label)) {
            return with(so, so.kind(), people(value), so.due(), so.topic(), so.status());
        }
        if (WHEN.contains(label)) {
            Moment moment = Moment.of(value, hints);
            boolean whole = moment.day() != null && !moment.saysMore() && moment.doubts().isEmpty()
                    && moment.from() == null;
            return whole ? with(so, so.kind(), so.responsible(), moment.day(), so.topic(), so.status()) : null;
        }
        if (KIND.contains(label) && KINDS.containsKey(Words.plain(value))) {
            return with(so, KINDS.get(Words.plain(value)), so.responsible(), so.due(), so.topic(), so.status());
        }
        if (STATUS.contains(label) && Set.of("cumplido", "fulfilled", "done").contains(Words.plain(value))) {
            return with(so, so.kind(), so.responsible(), so.due(), so.topic(), AgreementStatus.FULFILLED);
        }
        if (TOPIC.contains(label) && value.matches("\\d{1,3}") && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= topics) {
            return with(so, so.kind(), so.responsible(), so.due(), Integer.parseInt(value) - 1, so.status());
        }
        return null;
    }

    private static Draft.Pact with(Draft.Pact so, @Nullable AgreementKind kind, List<Draft.Doer> doers,
            @Nullable LocalDate due, int topic, AgreementStatus status) {
        return new Draft.Pact(so.wording(), kind, doers, due, topic, status, so.reason());
    }

    private List<Draft.Doer> people(String value) {
        List<String> parts = Arrays.stream(value.split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        List<String> commas = Arrays.stream(value.split(",| y | and ")).map(String::strip)
                .filter(one -> !one.isEmpty()).toList();
        return (parts.size() < 2 && names.containsAll(commas) ? commas : parts).stream()
                .map(name -> new Draft.Doer(name, names.indexOf(name))).toList();
    }
}

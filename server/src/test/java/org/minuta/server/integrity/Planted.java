package org.minuta.server.integrity;

import org.jspecify.annotations.Nullable;
import org.minuta.server.integrity.Difference.Kind;

/**
 * Damage done to minutes of 250 revisions with a checkpoint at 200, past the server.
 *
 * Its statements say {@code {m}} for events and {@code {u}} for rows of the minutes.
 */
enum Planted {

    HOLE(Kind.EVENT_MISSING, 100L, "1 missing", "delete from domain_event where {m} and sequence_number = 99"),
    NO_BEGINNING(Kind.EVENT_MISSING, 1L, "1 missing", "delete from domain_event where {m} and sequence_number = 0"),
    END_LOST_BUT_TOLD(Kind.AHEAD, 250L, "the record ends at 249",
            "delete from domain_event where {m} and sequence_number = 249") {
        @Override
        int lines() {
            return READ_MODELS;
        }
    },
    EVENT_TWICE(Kind.EVENT_TWICE, 51L, "", """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            select 'again', aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
                payload, meta_data
            from domain_event where {m} and sequence_number = 50"""),
    ORDER_TURNED(Kind.STORED_OUT_OF_ORDER, 250L, "", """
            with taken_out as (delete from domain_event where {m} and sequence_number >= 248 returning *)
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            select event_identifier || '-', aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                payload_revision, payload, meta_data
            from taken_out order by sequence_number desc"""),
    BYTES_CHANGED(Kind.EVENT_UNREADABLE, 71L, null,
            "update domain_event set payload = 'x'::bytea where {m} and sequence_number = 70"),
    TYPE_UNKNOWN(Kind.EVENT_UNREADABLE, 72L, null,
            "update domain_event set payload_type = 'java.util.HashMap' where {m} and sequence_number = 71"),
    ORIGIN_LOST(Kind.EVENT_UNREADABLE, 73L, null,
            "update domain_event set meta_data = '{}'::bytea where {m} and sequence_number = 72"),
    REMOVED_WHAT_IS_NOT_THERE(Kind.CANNOT_FOLLOW, 76L, "AttendeeRemoved", """
            update domain_event set payload_type = 'AttendeeRemoved',
                payload = '{"attendee":"00000000-0000-4000-8000-000000000001"}'::bytea
            where {m} and sequence_number = 75"""),
    CLOCK_TURNED_BACK(Kind.TIME_GOES_BACK, 81L, "", """
            update domain_event set meta_data = convert_to(regexp_replace(convert_from(meta_data, 'UTF8'),
                '"at":"20[0-9]*', '"at":"2030'), 'UTF8')
            where {m} and sequence_number = 80""") {
        @Override
        int lines() {
            return 2;
        }

        @Override
        boolean isToldBy(String line, String minutes) {
            return super.isToldBy(line, minutes)
                    || line.equals("VALUES_DIFFER minutes %s in search revision 250 (passages)".formatted(minutes));
        }
    },
    COMMAND_TWICE(Kind.COMMAND_OUT_OF_ORDER, 91L, null, """
            update domain_event set meta_data = convert_to(regexp_replace(convert_from(meta_data, 'UTF8'),
                '"number":[0-9]*', '"number":1'), 'UTF8')
            where {m} and sequence_number = 90"""),
    OPENING_OF_OTHERS(Kind.OTHER_MINUTES, 1L, null, """
            update domain_event set payload = convert_to(replace(convert_from(payload, 'UTF8'),
                aggregate_identifier, '00000000-0000-4000-8000-000000000002'), 'UTF8')
            where {m} and sequence_number = 0"""),
    SNAPSHOT_OF_THE_FUTURE(Kind.SNAPSHOT_AHEAD, 300L, "", """
            insert into snapshot_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload)
            select event_identifier, aggregate_identifier, 299, type, time_stamp, payload_type, payload
            from domain_event where {m} and sequence_number = 0"""),
    CHECKPOINT_OF_THE_FUTURE(Kind.CHECKPOINT_AHEAD, 400L, "", """
            insert into checkpoint select minutes, 400, at, shape, state, digest from checkpoint
            where {u} and revision = 200"""),
    CHECKPOINT_BYTES_CHANGED(Kind.CHECKPOINT_CHANGED, 200L, "", """
            update checkpoint set state = set_byte(state, 90, get_byte(state, 90) # 1)
            where {u} and revision = 200"""),
    CHECKPOINT_LIES(Kind.CHECKPOINT_WRONG, 200L, ""),
    CHECKPOINT_AT_ANOTHER_TIME(Kind.CHECKPOINT_MISPLACED, 200L, "",
            "update checkpoint set at = at - interval '1 hour' where {u} and revision = 200"),
    PAST_BYTES_CHANGED(Kind.PAST_CHANGED, null, "", """
            insert into trace (minutes, revision, shape, form, digest)
            select distinct minutes, 250, 'json-2', '{}'::bytea, ''::bytea from checkpoint where {u}"""),
    PAST_OF_THE_FUTURE(Kind.PAST_AHEAD, null, "", """
            insert into trace (minutes, revision, shape, form, digest)
            select distinct minutes, 251, 'json-2', '{}'::bytea, sha256('{}') from checkpoint where {u}"""),
    PAST_LIES(Kind.PAST_WRONG, null, "", """
            insert into trace (minutes, revision, shape, form, digest)
            select distinct minutes, 250, 'json-2', '{}'::bytea, sha256('{}') from checkpoint where {u}"""),
    LINE_LOST(Kind.MINUTES_MISSING, 0L, "the record ends at 250", "delete from minutes_list where {u}"),
    LINE_TOO_OLD(Kind.BEHIND, 249L, "the record ends at 250", """
            update minutes_list set revision = 249, changed_at = changed_at - interval '1 second' where {u}"""),
    LINE_OF_THE_FUTURE(Kind.AHEAD, 251L, "the record ends at 250",
            "update minutes_list set revision = 251 where {u}"),
    LINE_WRONG(Kind.VALUES_DIFFER, 250L, "title, heldOn",
            "update minutes_list set title = 'Secreto', held_on = '1999-01-01' where {u}"),
    LINE_MISCOUNTED(Kind.VALUES_DIFFER, 250L, "attendees, agreements", """
            update minutes_list set attendees = attendees + 1, standing = standing || gen_random_uuid() where {u}"""),
    LINE_OF_ANOTHER_AGREEMENT(Kind.VALUES_DIFFER, 250L, "agreements",
            "update minutes_list set standing = standing[2:] || gen_random_uuid() where {u}"),
    AGREEMENTS_LOST(Kind.MINUTES_MISSING, 0L, "the record ends at 250", "delete from register_minutes where {u}"),
    AGREEMENTS_TOO_OLD(Kind.BEHIND, 249L, "the record ends at 250",
            "update register_minutes set revision = 249 where {u}"),
    AGREEMENTS_UNDER_ANOTHER_TITLE(Kind.VALUES_DIFFER, 250L, "heading",
            "update register_minutes set title = 'Secreto' where {u}"),
    AGREEMENT_WRONG(Kind.VALUES_DIFFER, 250L, "lines",
            "update register_line set wording = wording || ' Secreto' where {u}"),
    AGREEMENT_WITHOUT_PAST(Kind.VALUES_DIFFER, 250L, "versions", "delete from register_version where {u}"),
    PASSAGES_TOO_NEW(Kind.AHEAD, 251L, "the record ends at 250",
            "update search_minutes set revision = 251 where {u}"),
    FOUND_UNDER_ANOTHER_TITLE(Kind.VALUES_DIFFER, 250L, "line",
            "update search_minutes set title = 'Secreto' where {u}"),
    FOUND_MISCOUNTED(Kind.VALUES_DIFFER, 250L, "line",
            "update search_minutes set agreements = agreements + 1 where {u}"),
    FOUND_AT_NO_TIME(Kind.VALUES_DIFFER, 250L, "listing", "delete from search_listing where {u}"),
    PASSAGES_LOST(Kind.VALUES_DIFFER, 250L, "passages", "delete from search_passage where {u}"),
    PASSAGE_UNDER_OTHER_WORDS(Kind.VALUES_DIFFER, 250L, "words",
            "update search_passage set words = 'secreto:1'::tsvector where {u}"),
    LETTER_WAITS(Kind.DEAD_LETTERS, 251L, "1 events", """
            insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
                message_type, event_identifier, time_stamp, payload_type, payload, enqueued_at)
            select 'letter', 'minutes-list-1', aggregate_identifier, 0, 'Message', event_identifier, time_stamp,
                payload_type, payload, time_stamp
            from domain_event where {m} and sequence_number = 0"""),

    LINE_OF_NOTHING(Kind.MINUTES_UNKNOWN, null, "", """
            insert into minutes_list (generation, minutes, revision, opened_at, changed_at, attendees, standing)
            values (1, '00000000-0000-4000-8000-000000000003', 1, now(), now(), 0, '{}')"""),
    CHECKPOINT_OF_NOTHING(Kind.CHECKPOINT_AHEAD, 200L, "", """
            insert into checkpoint select '00000000-0000-4000-8000-000000000004', revision, at, shape, state, digest
            from checkpoint where {u} and revision = 200"""),
    PAST_OF_NOTHING(Kind.PAST_AHEAD, null, "", """
            insert into trace (minutes, revision, shape, form, digest)
            values ('00000000-0000-4000-8000-000000000006', 1, 'json-2', '{}', sha256('{}'))"""),
    SNAPSHOT_OF_NOTHING(Kind.SNAPSHOT_AHEAD, null, "no events", """
            insert into snapshot_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload) values ('s', 'nothing', 1, 'Minutes', '', 'x', '')"""),
    STREAM_OF_OTHERS(Kind.FOREIGN_STREAM, null, "", """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload) values ('f', 'no-minutes', 0, 'Other', '', 'x', '')"""),
    ROWS_OF_NO_GENERATION(Kind.LEFT_BEHIND, null, "rows of generation 7", """
            insert into minutes_list (generation, minutes, revision, opened_at, changed_at, attendees, standing)
            values (7, '00000000-0000-4000-8000-000000000005', 1, now(), now(), 0, '{}')"""),
    PLACE_OF_NO_GENERATION(Kind.LEFT_BEHIND, null, "place in the record",
            "insert into token_entry (processor_name, segment) values ('forgotten-3', 0)"),
    LETTERS_OF_NO_GENERATION(Kind.LEFT_BEHIND, null, "dead letters", """
            insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
                message_type, event_identifier, time_stamp, payload_type, payload, enqueued_at)
            values ('other', 'forgotten-4', 'x', 0, 'Message', 'x', '', 'x', '', '')"""),
    PROCESSOR_OF_THE_FUTURE(Kind.PROCESSOR_AHEAD, null, null, """
            update token_entry set token = '{"index":1000000,"gaps":[]}'::bytea
            where processor_name = 'minutes-list-1' and segment = 0""");

    private static final int READ_MODELS = 3;

    private final Kind kind;
    private final @Nullable Long revision;
    private final @Nullable String detail;
    private final String[] sql;

    Planted(Kind kind, @Nullable Long revision, @Nullable String detail, String... sql) {
        this.kind = kind;
        this.revision = revision;
        this.detail = detail;
        this.sql = sql;
    }

    /** The statements that do it to these minutes. */
    String[] sql(String minutes) {
        String[] statements = sql.clone();
        for (int i = 0; i < statements.length; i++) {
            statements[i] = statements[i].replace("{m}", "aggregate_identifier = '" + minutes + "'")
                    .replace("{u}", "minutes = '" + minutes + "'");
        }
        return statements;
    }

    /** So many lines tell of it. */
    int lines() {
        return 1;
    }

    /** Whether this line of the check's tells of it. */
    boolean isToldBy(String line, String minutes) {
        return line.startsWith(kind + " ") && (ofNoMinutes() || line.contains(minutes))
                && (this != PAST_OF_NOTHING || line.endsWith("-000000000006"))
                && (revision == null || line.contains(" revision " + revision))
                && (detail == null || detail.isEmpty() || line.endsWith("(" + detail + ")"));
    }

    private boolean ofNoMinutes() {
        String all = String.join("", sql);
        return this == CHECKPOINT_OF_NOTHING || sql.length > 0 && !all.contains("{m}") && !all.contains("{u}");
    }
}

-- The record: every event, in the order of their commits' numbers, and what the event processors remember.
-- Identifiers compare byte by byte: their order is the same whatever the server's language.

create table domain_event (
    global_index         bigint generated always as identity,
    event_identifier     text collate "C" not null,
    aggregate_identifier text collate "C" not null,
    sequence_number      bigint not null,
    type                 text collate "C",
    time_stamp           text collate "C" not null,
    payload_type         text collate "C" not null,
    payload_revision     text collate "C",
    payload              bytea not null,
    meta_data            bytea,
    constraint domain_event_key primary key (global_index),
    constraint domain_event_sequence_once unique (aggregate_identifier, sequence_number),
    constraint domain_event_identifier_once unique (event_identifier)
);

create table snapshot_event (
    event_identifier     text collate "C" not null,
    aggregate_identifier text collate "C" not null,
    sequence_number      bigint not null,
    type                 text collate "C" not null,
    time_stamp           text collate "C" not null,
    payload_type         text collate "C" not null,
    payload_revision     text collate "C",
    payload              bytea not null,
    meta_data            bytea,
    constraint snapshot_event_key primary key (aggregate_identifier, sequence_number),
    constraint snapshot_event_identifier_once unique (event_identifier)
);

create table token_entry (
    processor_name text collate "C" not null,
    segment        integer not null,
    token          bytea,
    token_type     text collate "C",
    time_stamp     text collate "C",
    owner          text collate "C",
    constraint token_entry_key primary key (processor_name, segment)
);

create table dead_letter (
    dead_letter_identifier text collate "C" not null,
    processing_group       text collate "C" not null,
    sequence_identifier    text collate "C" not null,
    sequence_index         bigint not null,
    message_type           text collate "C" not null,
    event_identifier       text collate "C" not null,
    time_stamp             text collate "C" not null,
    payload_type           text collate "C" not null,
    payload_revision       text collate "C",
    payload                bytea not null,
    meta_data              bytea,
    type                   text collate "C",
    aggregate_identifier   text collate "C",
    sequence_number        bigint,
    token_type             text collate "C",
    token                  bytea,
    enqueued_at            text collate "C" not null,
    last_touched           text collate "C",
    processing_started     text collate "C",
    cause_type             text collate "C",
    cause_message          text collate "C",
    diagnostics            bytea,
    constraint dead_letter_key primary key (dead_letter_identifier),
    constraint dead_letter_place_once unique (processing_group, sequence_identifier, sequence_index)
);

create index dead_letter_oldest_first on dead_letter (processing_group, last_touched);

-- Append-only for everybody, the owner of the table included.
create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'The record is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger domain_event_is_append_only
    before update or delete or truncate on domain_event
    for each statement execute function refuse_change_of_record();

alter table domain_event enable always trigger domain_event_is_append_only;

-- The application may work on all tables, those of later migrations too, and only read and append events.
alter default privileges grant select, insert, update, delete on tables to "${application_role}";
alter default privileges grant usage, select on sequences to "${application_role}";

grant select, insert on domain_event to "${application_role}";
revoke update, delete, truncate on domain_event from "${application_role}";
grant select, insert, update, delete on snapshot_event, token_entry, dead_letter to "${application_role}";

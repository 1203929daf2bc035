-- What readers have at hand. Made of events alone: both tables may be emptied at any time and fill up again.

-- States of minutes at some revisions, so that a long record need not be read from its start. The digest tells a state
-- whose bytes changed.
create table checkpoint (
    minutes  uuid not null,
    revision bigint not null,
    at       timestamptz not null,
    shape    text collate "C" not null,
    state    bytea not null,
    digest   bytea not null,
    constraint checkpoint_key primary key (minutes, revision)
);

create index checkpoint_by_time on checkpoint (minutes, at);

-- All minutes, one line each. The revision says which events the line has told already.
create table minutes_list (
    minutes    uuid not null,
    revision   bigint not null,
    title      text,
    event      text,
    venue      text,
    held_on    date,
    starts_at  time,
    opened_at  timestamptz not null,
    changed_at timestamptz not null,
    listed_on  date not null
        generated always as (coalesce(held_on, (opened_at at time zone 'UTC')::date)) stored,
    constraint minutes_list_key primary key (minutes)
)
-- A line is written anew with every batch of events; room in its page spares the indexes.
with (fillfactor = 70);

create index minutes_list_newest_first on minutes_list (listed_on desc, opened_at desc, minutes);

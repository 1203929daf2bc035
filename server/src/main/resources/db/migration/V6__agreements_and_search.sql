-- Two read models: the register of agreements over all minutes, and the search in them. Made of events alone: both can
-- be built anew beside the one that is read, each under a generation of its own.

-- How far the register of each minutes has told the events, and what of the minutes each of its lines repeats.
create table register_minutes (
    generation integer not null,
    minutes    uuid not null,
    revision   bigint not null,
    title      text,
    held_on    date,
    constraint register_minutes_key primary key (generation, minutes)
) with (fillfactor = 70);

-- Every agreement there ever was, as it reads now. One that a restored revision took out of the list keeps its line,
-- as it read last, with listed = false, so that it has its first time when it comes back.
create table register_line (
    generation        integer not null,
    minutes           uuid not null,
    agreement         uuid not null,
    listed            boolean not null,
    number            integer,
    wording           text not null,
    kind              text collate "C",
    responsible       text[] not null,
    attendees         uuid[] not null,
    names             text collate "C" not null,
    due               date,
    status            text collate "C" not null,
    withdrawn_because text,
    topic             uuid,
    topic_title       text,
    recorded_at       timestamptz not null,
    changed_at        timestamptz not null,
    constraint register_line_key primary key (generation, minutes, agreement)
) with (fillfactor = 70);

create index register_line_by_due on register_line (generation, due, recorded_at, agreement) where listed;

-- What agreements are asked for by, as it was: one row for each time it was different, up to the present.
create table register_version (
    generation     integer not null,
    minutes        uuid not null,
    agreement      uuid not null,
    since_revision bigint not null,
    since_at       timestamptz not null,
    until_at       timestamptz,
    names          text collate "C" not null,
    due            date,
    status         text collate "C" not null,
    recorded_at    timestamptz not null,
    constraint register_version_key primary key (generation, minutes, agreement, since_revision)
);

create index register_version_by_due on register_version (generation, due, recorded_at, agreement);

-- How far the search has told the events of each minutes, and what it shows of them.
create table search_minutes (
    generation integer not null,
    minutes    uuid not null,
    revision   bigint not null,
    title      text,
    event      text,
    venue      text,
    held_on    date,
    starts_at  time,
    opened_at  timestamptz not null,
    changed_at timestamptz not null,
    constraint search_minutes_key primary key (generation, minutes)
) with (fillfactor = 70);

-- What minutes are listed by, as it was: one row for each time it was different, up to the present. The statuses are
-- those that agreements in the list had.
create table search_listing (
    generation     integer not null,
    minutes        uuid not null,
    since_revision bigint not null,
    since_at       timestamptz not null,
    until_at       timestamptz,
    listed_on      date not null,
    opened_at      timestamptz not null,
    statuses       text[] collate "C" not null,
    constraint search_listing_key primary key (generation, minutes, since_revision)
);

create index search_listing_newest_first on search_listing (generation, listed_on desc, opened_at desc, minutes)
    where until_at is null;
create index search_listing_newest_first_ever on search_listing (generation, listed_on desc, opened_at desc, minutes);

-- The passages that can be found: what stands in the minutes now, and what stood there until a later revision.
-- "thing" is the attendee, topic or agreement it belongs to, or else only zeros. The words are made by the server and
-- not by the parser of PostgreSQL, whose idea of a word (addresses, paths, signs) hides what is in it.
create table search_passage (
    generation     integer not null,
    minutes        uuid not null,
    field          text collate "C" not null,
    thing          uuid not null,
    digest         uuid not null,
    since_revision bigint not null,
    since_at       timestamptz not null,
    until_revision bigint,
    until_at       timestamptz,
    rank           smallint not null,
    body           text not null,
    words          tsvector not null,
    constraint search_passage_key primary key (generation, minutes, field, thing, digest, since_revision)
)
-- What a query looks at of many passages is short; the words themselves lie aside.
with (toast_tuple_target = 256);

create index search_passage_words on search_passage using gin (words) where until_revision is null;
create index search_passage_words_ever on search_passage using gin (words) where until_revision is not null;
create index search_passage_open on search_passage (generation, minutes) where until_revision is null;

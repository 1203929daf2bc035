-- The past of each minutes in the form that answers questions about it. Made of events alone: the table may be emptied
-- at any time and fills up again. The digest tells a form whose bytes changed.
create table trace (
    minutes  uuid not null,
    revision bigint not null,
    shape    text collate "C" not null,
    form     bytea not null,
    digest   bytea not null,
    constraint trace_key primary key (minutes)
);

-- Read models are kept in generations: readers read the live one, another may be built beside it and take its place, and
-- a retired one waits to be deleted.
create table read_model_generation (
    model  text collate "C" not null,
    number integer not null check (number > 0),
    state  text collate "C" not null check (state in ('LIVE', 'BUILDING', 'RETIRED')),
    since  timestamptz not null default now(),
    constraint read_model_generation_key primary key (model, number)
);

-- Whoever comes second with a rebuild, or with its end, finds that it is done.
create unique index read_model_live_once on read_model_generation (model) where state = 'LIVE';
create unique index read_model_building_once on read_model_generation (model) where state = 'BUILDING';

alter table minutes_list add column generation integer not null default 1;
alter table minutes_list alter column generation drop default;
alter table minutes_list drop constraint minutes_list_key;
alter table minutes_list add constraint minutes_list_key primary key (generation, minutes);
drop index minutes_list_newest_first;
create index minutes_list_newest_first on minutes_list (generation, listed_on desc, opened_at desc, minutes);

insert into read_model_generation (model, number, state) values ('minutes-list', 1, 'LIVE');
update token_entry set processor_name = 'minutes-list-1' where processor_name = 'minutes-list';
update dead_letter set processing_group = 'minutes-list-1' where processing_group = 'minutes-list';

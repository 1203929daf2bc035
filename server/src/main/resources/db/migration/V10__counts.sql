-- How many attendees and agreements minutes have. For a line in the list it is known which agreements stand, as an
-- event may tell again of one that was counted already.

alter table minutes_list
    add column attendees integer,
    add column standing uuid[],
    add column agreements integer generated always as (cardinality(standing)) stored;
alter table search_minutes
    add column attendees integer,
    add column agreements integer;

-- Nothing was counted until now: where there are lines, another generation is built, also instead of one that is being
-- built already. In later generations everything is counted: a server of an earlier release that still runs beside the
-- new one cannot write there, and the new one tells what it left out.
do $$
declare
    lines record;
    uncounted integer;
begin
    for lines in
        select * from (values ('minutes-list', 'minutes_list', 'standing'), ('search', 'search_minutes', 'agreements'))
            known (model, kept, counted)
    loop
        execute format('select max(generation) from %I', lines.kept) into uncounted;
        if uncounted is not null then
            update read_model_generation set state = 'RETIRED', since = now()
                where model = lines.model and state = 'BUILDING';
            insert into read_model_generation (model, number, state)
                select model, max(number) + 1, 'BUILDING' from read_model_generation
                where model = lines.model group by model;
        end if;
        execute format('alter table %I add constraint %I check (generation <= %s'
            ' or attendees is not null and %I is not null)',
            lines.kept, lines.kept || '_counted', coalesce(uncounted, 0), lines.counted);
    end loop;
end
$$;

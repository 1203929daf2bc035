-- A question looks at titles first, then at agreements and so on, and mostly ends before it has looked at all: so each
-- rank has an index of its own. What was typed a moment ago waits in a list that each question reads: it is kept short.
drop index search_passage_words;
drop index search_passage_words_ever;
create index search_passage_words_0 on search_passage using gin (words) with (gin_pending_list_limit = 512)
    where until_revision is null and rank = 0;
create index search_passage_words_1 on search_passage using gin (words) with (gin_pending_list_limit = 512)
    where until_revision is null and rank = 1;
create index search_passage_words_2 on search_passage using gin (words) with (gin_pending_list_limit = 512)
    where until_revision is null and rank = 2;
create index search_passage_words_3 on search_passage using gin (words) with (gin_pending_list_limit = 512)
    where until_revision is null and rank = 3;
create index search_passage_words_ever_0 on search_passage using gin (words) where until_revision is not null and rank = 0;
create index search_passage_words_ever_1 on search_passage using gin (words) where until_revision is not null and rank = 1;
create index search_passage_words_ever_2 on search_passage using gin (words) where until_revision is not null and rank = 2;
create index search_passage_words_ever_3 on search_passage using gin (words) where until_revision is not null and rank = 3;

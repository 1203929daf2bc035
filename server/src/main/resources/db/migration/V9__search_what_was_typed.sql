-- Of what was being typed at an instant, the rows have only what it came to within a minute: at an instant, passages that
-- had just begun are found by their time. They were written about in its order, so a small index of blocks is enough.
create index search_passage_since on search_passage using brin (since_at) with (pages_per_range = 16, autosummarize = on);

package org.minuta.query.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.query.list.ListedMinutes;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.minutes.MinutesState;
import org.minuta.query.search.Ranking.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Finds minutes by their words, as they read now, as they ever read, or as they read at an instant. Kept by
 * {@link SearchModel}, so a change shows a moment after it was acknowledged.
 *
 * <p>Minutes are found if each word (or another of the same stem, whatever its case and accents) and each phrase is
 * somewhere in them. Those come first that say all of it in the title, then in title and agreements, then those that
 * need headings, names and places, and last those that need discussions and notes; within each, the newest.
 */
public final class MinutesSearch {

    /** So many minutes fill a page. */
    public static final int PAGE = 20;
    /** A word that stands in more passages is looked for in another way. */
    static final int FEW = 2_000;
    private static final int FINDS = 3;
    private static final String LINES = """
            select * from search_minutes where generation = :generation and minutes = any(:ids::uuid[])""";

    private final JdbcClient database;
    private final MinutesReader reader;
    private final IntSupplier generation;
    private final int few;
    private final FrequentTerms frequent = new FrequentTerms();
    private final Stems stems;

    /** @param generation says which one is read */
    public MinutesSearch(JdbcClient database, MinutesReader reader, IntSupplier generation) {
        this(database, reader, generation, FEW);
    }

    /** @param few a word that stands in more passages counts as frequent, and is looked for in another way */
    public MinutesSearch(JdbcClient database, MinutesReader reader, IntSupplier generation, int few) {
        this.database = database;
        this.reader = reader;
        this.generation = generation;
        this.few = few;
        this.stems = new PostgresStems(database);
    }

    /**
     * A page of what was found.
     *
     * @param more whether another page follows
     */
    public record Page(List<FoundMinutes> minutes, int number, boolean more) {
    }

    /** One page; one beyond the end is empty, and so are all if the text asked for has neither letter nor digit. */
    public Page page(Asked asked) {
        Question question = Question.of(asked.text() == null ? "" : asked.text(), stems);
        if (asked.text() != null && question.isEmpty()) {
            return new Page(List.of(), asked.page(), false);
        }
        var search = new Search(asked, question, stems.of(question.words()), generation.getAsInt());
        List<Opened> found = search.minutes();
        boolean more = found.size() > PAGE;
        List<Opened> page = more ? found.subList(0, PAGE) : found;
        more &= asked.page() < Asked.LAST_PAGE;
        return new Page(asked.at() == null ? search.now(page) : search.then(page, asked.at()), asked.page(), more);
    }

    private final class Search {

        private final Asked asked;
        private final List<Term> terms;
        private final Map<String, Set<String>> known;
        private final int generation;

        Search(Asked asked, Question question, Map<String, Set<String>> known, int generation) {
            this.asked = asked;
            this.terms = question.terms();
            this.known = known;
            this.generation = generation;
        }

        List<Opened> minutes() {
            var query = new RankingQuery(database, generation, asked,
                    terms.stream().map(term -> term.query(known)).toList());
            return new Ranking(query, frequent, few).some((asked.page() - 1L) * PAGE, PAGE + 1);
        }

        List<FoundMinutes> now(List<Opened> page) {
            Map<MinutesId, FoundMinutes> told = told(page, line -> true);
            return page.stream().map(Opened::minutes).filter(told::containsKey).map(told::get).toList();
        }

        /** As they read by the rows. Their lines are read last: what those say of a change holds of all the rest. */
        private Map<MinutesId, FoundMinutes> told(List<Opened> page, Predicate<ListedMinutes> wanted) {
            Map<MinutesId, List<Hit>> hits = terms.isEmpty() ? Map.of() : hits(page);
            List<ListedMinutes> lines = lines(page).stream().filter(wanted).toList();
            Map<String, Set<String>> all = stems(lines.stream()
                    .flatMap(line -> hits.getOrDefault(line.minutes(), List.of()).stream()).map(Hit::body));
            return lines.stream().collect(Collectors.toMap(ListedMinutes::minutes,
                    line -> new FoundMinutes(line, hits.getOrDefault(line.minutes(), List.of()).stream()
                            .map(hit -> Find.at(hit.place(), hit.until() == null ? null : hit.until() - 1,
                                    Snippet.of(hit.body(), terms, all))).toList())));
        }

        /**
         * As they read exactly then: what was being typed at that instant is looked at again. Most have not changed
         * since, and to tell a record up to an instant takes longer than to read a row.
         */
        List<FoundMinutes> then(List<Opened> page, Instant at) {
            // A column holds microseconds, rounded down.
            Instant asWritten = at.truncatedTo(ChronoUnit.MICROS);
            Map<MinutesId, FoundMinutes> unchanged = told(page, line -> line.changedAt().isBefore(asWritten));
            return page.stream().map(opened -> Optional.ofNullable(unchanged.get(opened.minutes()))
                    .or(() -> reader.at(opened.minutes(), at).flatMap(state -> then(state, opened.at()))))
                    .flatMap(Optional::stream).toList();
        }

        private Optional<FoundMinutes> then(MinutesState state, Instant openedAt) {
            ListedMinutes line = ListedMinutes.of(state, openedAt);
            if (terms.isEmpty()) {
                return Optional.of(new FoundMinutes(line, List.of()));
            }
            Map<Place, String> texts = new HashMap<>();
            Places.of(state.content()).forEach((place, words) -> texts.put(place, Places.text(words)));
            Map<String, Set<String>> all = stems(texts.values().stream());
            boolean whole = terms.stream().allMatch(term -> texts.values().stream()
                    .anyMatch(text -> !term.findIn(Word.in(text), all).isEmpty()));
            return whole ? Optional.of(new FoundMinutes(line, finds(texts, all))) : Optional.empty();
        }

        private List<Find> finds(Map<Place, String> texts, Map<String, Set<String>> all) {
            return texts.entrySet().stream()
                    .filter(text -> matched(text.getValue(), all) > 0)
                    .sorted(Comparator.comparingLong((Map.Entry<Place, String> text) -> -matched(text.getValue(), all))
                            .thenComparing(text -> text.getKey().field().rank())
                            .thenComparing(text -> text.getKey().field().name())
                            .thenComparing(text -> text.getKey().thing().toString()))
                    .limit(FINDS)
                    .map(text -> Find.at(text.getKey(), null, Snippet.of(text.getValue(), terms, all))).toList();
        }

        private long matched(String text, Map<String, Set<String>> all) {
            List<Word> words = Word.in(text);
            return terms.stream().filter(term -> !term.findIn(words, all).isEmpty()).count();
        }

        private List<ListedMinutes> lines(List<Opened> page) {
            return database.sql(LINES).param("generation", generation).param("ids", ids(page))
                    .query(SearchRows::line).list();
        }

        private Map<MinutesId, List<Hit>> hits(List<Opened> page) {
            StatementSpec query = database.sql(SearchQueries.passages(asked.past(), terms.size()))
                    .param("generation", generation).param("ids", ids(page)).param("finds", FINDS);
            for (int term = 0; term < terms.size(); term++) {
                query = query.param("t" + term, terms.get(term).query(known));
            }
            return query.query(Hit::of).list().stream()
                    .collect(Collectors.groupingBy(Hit::minutes));
        }

        /** Of the words that can have a stem in common with what is asked for: no stemmer changes a first letter. */
        private Map<String, Set<String>> stems(Stream<String> texts) {
            Set<Integer> letters = terms.stream().flatMap(term -> term.words().stream())
                    .map(word -> word.folded().codePointAt(0)).collect(Collectors.toSet());
            var all = new HashMap<>(known);
            all.putAll(stems.of(texts.flatMap(text -> Word.in(text).stream())
                    .filter(word -> letters.contains(word.folded().codePointAt(0))).map(Word::plain)
                    .collect(Collectors.toSet())));
            return all;
        }
    }

    private static String[] ids(Collection<Opened> page) {
        return page.stream().map(opened -> opened.minutes().toString()).toArray(String[]::new);
    }
}

package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.DocumentRows.Row;
import se.samverk.incontainer.DocumentRows.Sitting;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.boundary.Documents;
import se.samverk.notification.Pace;
import se.samverk.search.Completion;
import se.samverk.search.FacetCount;
import se.samverk.search.SavedFeed;
import se.samverk.search.SearchAddress;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SnippetPart;
import se.samverk.search.boundary.SaveSearch;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.search.boundary.Search;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * In a world made by chance, whatever the portal tells of documents is what a count over the rows of the database says
 * it may tell, and what somebody may not read changes no byte of what is told to them, however it comes and goes.
 * The seed is printed with a failure; {@code SAMVERK_JAVA_OPTIONS=-Dsamverk.test.seed=…} repeats it.
 */
@ArquillianTest
class RandomRightsIT {
    private static final int ROUNDS = 2;
    private static final int CHANGES = 8;
    private static final int ALL = 500;
    private static final long PATIENCE = 120_000_000_000L;
    private static final int NEAR = 6;
    private static final int SHOWN = 150;
    private static final int TEXTS = 9;
    private static final int COUNTED = 8;
    private static final int FOLLOWED = 3;

    @Inject
    private World matrix;

    @Inject
    private RandomWorld world;

    @Inject
    private DocumentRows rows;

    @Inject
    private Search search;

    @Inject
    private SavedSearches searches;

    @Inject
    private Documents documents;

    @Inject
    private HttpServletRequest request;

    private long seed;
    private Random random;
    private int corrections;
    private int likenesses;
    private int newsTold;
    private int grouped;
    private final Map<String, Map<String, String>> feeds = new HashMap<>();
    private final Map<String, Visitor> visitors = new HashMap<>();

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @BeforeEach
    void found() {
        seed = Long.getLong("samverk.test.seed", System.nanoTime());
        random = new Random(seed);
        world.found(random);
        settle();
    }

    @Test
    void what_is_told_is_what_may_be_read_and_what_is_hidden_changes_nothing() {
        List<String> everybody = new ArrayList<>(world.people());
        everybody.add(null);
        List<SearchQuery> queries = queries();
        List<String> differences = new ArrayList<>();
        int unchanged = 0;
        int changed = 0;
        for (String who : everybody) {
            assertCounted(who);
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<RandomWorld.Group> some = List.of(world.one(round == 0 ? world.groups() : world.own()));
            Map<String, Map<String, String>> before = new LinkedHashMap<>();
            for (String who : everybody) {
                if (!rows.sitting(who).belongsTo(some.get(0).id())) {
                    before.put(name(who), told(who, queries));
                }
            }
            world.change(some, CHANGES);
            settle();
            for (String who : everybody) {
                String as = as(who) + ", round " + round + ", a change in " + some.get(0).place();
                if (before.containsKey(name(who))) {
                    Map<String, String> now = told(who, queries);
                    before.get(name(who)).forEach((asked, answer) -> {
                        if (!answer.equals(now.get(asked))) {
                            differences.add(as + ", " + asked + ": " + difference(answer, now.get(asked)));
                        }
                    });
                    assertThat(now.keySet()).as(as).isEqualTo(before.get(name(who)).keySet());
                    unchanged++;
                } else {
                    changed++;
                }
                assertCounted(who);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(unchanged).as(as(null) + ": compared").isGreaterThan(ROUNDS);
        assertThat(changed).as(as(null) + ": where it was changed").isPositive();
        assertThat(corrections).as(as(null) + ": another spelling was proposed").isPositive();
        assertThat(grouped).as(as(null) + ": groups were counted").isPositive();
        assertThat(newsTold).as(as(null) + ": something was told in a feed").isPositive();
        assertThat(likenesses).as(as(null) + ": something alike was told").isPositive();
        assertLeaving();
    }

    /** Whoever leaves a seat has lost everything of it at the next request, before the index knows of anything. */
    private void assertLeaving() {
        String who = world.leaver();
        Sitting sat = rows.sitting(who);
        Visitor visitor = visitor(who);
        world.leave();
        Sitting sits = rows.sitting(who);
        List<Row> lost = all().stream().filter(row -> sat.opens(row) && !sits.opens(row)).toList();
        assertThat(lost).as(as(who) + " loses something").isNotEmpty();
        for (Row row : lost) {
            assertThat(visitor.status("document/view.xhtml?id=" + row.id())).as(as(who) + " " + row).isEqualTo(404);
            assertThat(visitor.get("api/search?limit=100&q=" + encoded(row.title()))).as(as(who) + " " + row)
                    .doesNotContain("\"id\":" + row.id() + ",");
        }
        assertCounted(who);
    }

    private List<Row> all() {
        return rows.of(world.everyPlace());
    }

    private List<Long> groupIds() {
        return world.groups().stream().map(RandomWorld.Group::id).toList();
    }

    private String as(String who) {
        return "seed " + seed + ", as " + name(who);
    }

    private static String name(String who) {
        return who == null ? "nobody" : who;
    }

    private <T> T ask(String who, Supplier<T> asked) {
        return who == null ? asked.get() : world.as(who, asked);
    }

    /** Returns when all texts are read and everything can be found. */
    private void settle() {
        long until = System.nanoTime() + PATIENCE;
        while (!rows.areRead(world.places().stream().map(RandomWorld.Group::id).toList())) {
            assertThat(System.nanoTime()).as("seed " + seed + ": the texts are read").isLessThan(until);
            LockSupport.parkNanos(100_000_000);
        }
        matrix.awaitIndex();
    }

    private List<SearchQuery> queries() {
        List<SearchQuery> queries = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            String one = world.one(world.vocabulary());
            String other = world.one(world.vocabulary());
            List<String> texts = List.of(one, one + " " + other, one + " OR " + other, one + " -" + other,
                    "\"" + one + " " + other + "\"", misspelt(one), misspelt(one) + " " + other,
                    one + " " + other + " " + world.words(1), one.substring(0, NEAR));
            SearchQuery query = SearchQuery.of(texts.get(i)).withPage(0, ALL);
            queries.add(query);
            queries.add(query.withSort(SearchQuery.Sort.DATE).withGroupId(world.one(groupIds())));
            queries.add(query.withOrganisationId(world.one(world.organisations()))
                    .withYear(RandomWorld.FIRST_YEAR + random.nextInt(4)));
            queries.add(query.withOrganisationId(world.one(world.organisations()))
                    .withGroupId(world.one(groupIds())));
            queries.add(query.withKinds(Set.of(SubjectKind.DOCUMENT)).withLanguage(Language.SV).withLoose(true));
            queries.add(SearchQuery.of(query.text()).withExact(true).withSort(SearchQuery.Sort.DATE).withPage(5, 3));
        }
        groupIds().forEach(group -> queries.add(SearchQuery.everything().withGroupId(group).withPage(0, ALL)));
        world.organisations()
                .forEach(one -> queries.add(SearchQuery.everything().withOrganisationId(one).withPage(0, ALL)));
        return queries;
    }

    private String misspelt(String word) {
        int place = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, place) + (char) ('a' + random.nextInt(26)) + word.substring(place + 1);
    }

    /** Everything that is told to somebody, by what they ask; hits of one answer in the order of their numbers. */
    private Map<String, String> told(String who, List<SearchQuery> queries) {
        Map<String, String> told = new LinkedHashMap<>();
        for (SearchQuery query : queries) {
            SearchResult result = ask(who, () -> search.find(query));
            told.put("find " + query, result.total() + " " + result.withAll() + " " + result.mode() + " "
                    + result.correctedTo() + " " + result.suggestion() + " " + result.hints() + " "
                    + new TreeMap<>(result.facets()) + "\n"
                    + sorted(result.hits()));
            told.put("further " + query, sorted(ask(who, () -> search.further(query))));
            told.put("alerted " + query, alerted(who, query));
        }
        if (who != null) {
            followed(who).forEach((word, key) -> told.put("feed " + word, fed(key).toString()));
        }
        for (String word : world.vocabulary()) {
            String typed = word.substring(0, NEAR - 2);
            told.put("complete " + typed, ask(who, () -> search.complete(typed)).toString());
        }
        Sitting sits = rows.sitting(who);
        all().stream().filter(sits::reads)
                .forEach(row -> told.put("similar " + row.id(), similar(who, row).toString()));
        if (who == null || who.equals(world.leaver())) {
            addresses(sits).forEach(address -> told.put(address, visitor(who).get(address)));
        }
        return told;
    }

    /** What a saved search tells its owner of by mail, each with the passage that stands there. */
    private String alerted(String who, SearchQuery query) {
        return ask(who, () -> search.subjects(query).stream()
                .map(subject -> subject + " " + search.hit(subject, query).map(SearchHit::snippet).orElseThrow())
                .collect(Collectors.joining("\n")));
    }

    /** The keys of the feeds that somebody has made of some words. */
    private Map<String, String> followed(String who) {
        return feeds.computeIfAbsent(who, owner -> {
            Map<String, String> keys = new LinkedHashMap<>();
            world.vocabulary().stream().limit(FOLLOWED).forEach(word -> keys.put(word, ask(owner,
                    () -> searches.makeFeed(searches.save(new SaveSearch(word, Pace.NONE, asking(word)))))));
            return keys;
        });
    }

    private static SearchAddress asking(String word) {
        return new SearchAddress(word, List.of("DOCUMENT"), null, null, null, null, null, null, false, false);
    }

    /** What a feed tells whoever has its address, who needs no account. */
    private List<SearchHit> fed(String key) {
        return searches.feed(key).entries().stream().map(SavedFeed.Entry::hit).toList();
    }

    /** Where two answers part, with what stands round it. */
    private static String difference(String before, String now) {
        int place = 0;
        while (place < Math.min(before.length(), now.length()) && before.charAt(place) == now.charAt(place)) {
            place++;
        }
        return around(before, place) + "\n    became " + around(now, place);
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - SHOWN), Math.min(text.length(), place + SHOWN));
    }

    private static String sorted(List<SearchHit> hits) {
        return hits.stream().map(hit -> hit.subject() + " " + hit).sorted().collect(Collectors.joining("\n"));
    }

    private List<SearchHit> similar(String who, Row row) {
        return ask(who, () -> search.similar(new SubjectRef(SubjectKind.DOCUMENT, row.id())));
    }

    /** Newest first: every document has a day of its own, so that not even the order may differ. */
    private List<String> addresses(Sitting sits) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < world.vocabulary().size(); i += 4) {
            String word = world.vocabulary().get(i);
            addresses.add("api/search?sort=date&limit=100&q=" + word);
            addresses.add("api/search.csv?sort=date&q=" + word);
            addresses.add("api/search/complete?q=" + word.substring(0, NEAR));
            addresses.add("search.xhtml?sort=date&q=" + word);
            addresses.add("search.xhtml?sort=date&kind=DOCUMENT&q=" + word.substring(0, NEAR + 1) + "x");
        }
        groupIds().forEach(id -> addresses.add("group/view.xhtml?id=" + id));
        groupIds().forEach(id -> addresses.add("search.xhtml?sort=date&group=" + id));
        for (long id : world.organisations()) {
            addresses.add("search.xhtml?sort=date&org=" + id);
            addresses.add("search.xhtml?sort=date&org=" + id + "&group=" + groupIds().get(0));
            addresses.add("api/search?sort=date&limit=100&org=" + id);
        }
        world.organisations().forEach(id -> addresses.add("organisation/view.xhtml?id=" + id));
        world.collaborations().forEach(id -> addresses.add("collaboration/view.xhtml?id=" + id));
        all().stream().filter(sits::reads).filter(row -> row.id() % 4 == 0)
                .forEach(row -> addresses.add("document/view.xhtml?id=" + row.id()));
        return addresses;
    }

    private Visitor visitor(String who) {
        return visitors.computeIfAbsent(name(who), name -> {
            Visitor visitor = new Visitor("http://localhost:" + request.getServerPort() + "/");
            if (who != null) {
                visitor.signIn(who, RandomWorld.PASSWORD);
            }
            return visitor;
        });
    }

    /** What somebody finds, is told the number of, may complete, is corrected to and opens, against the rows. */
    private void assertCounted(String who) {
        List<Row> all = all();
        Sitting sits = rows.sitting(who);
        List<Row> read = all.stream().filter(sits::reads).toList();
        Set<String> quotable = read.stream().filter(row -> !row.secret()).flatMap(row -> row.words().stream())
                .collect(Collectors.toSet());
        String as = as(who);
        if (who != null) {
            followed(who).forEach((word, key) -> {
                List<String> told = fed(key).stream().map(hit -> hit.subject().toString()).toList();
                newsTold += told.size();
                assertThat(told).as(as + ", the feed of " + word).doesNotHaveDuplicates().hasSameElementsAs(
                        read.stream().filter(row -> row.says(word)).map(Row::subject).toList());
            });
        }
        for (int i = 0; i < COUNTED; i++) {
            String one = world.one(world.vocabulary());
            String other = world.one(world.vocabulary());
            assertFound(who, read, one, row -> row.says(one));
            assertFound(who, read, one + " " + other, row -> row.says(one) && row.says(other));
            assertFound(who, read, one + " OR " + other, row -> row.says(one) || row.says(other));
            assertCompleted(who, read, one.substring(0, NEAR));
            String typed = misspelt(one);
            String corrected = ask(who, () -> search.find(SearchQuery.of(typed))).correctedTo();
            corrections += corrected == null ? 0 : 1;
            assertThat(corrected == null || quotable.contains(corrected)).as(as + ", " + typed + ": " + corrected)
                    .isTrue();
        }
        for (Row row : all) {
            Supplier<Object> opened = () -> ask(who, () -> documents.view(row.id(), 0, 0));
            Set<String> alike = similar(who, row).stream().map(hit -> hit.subject().toString())
                    .collect(Collectors.toSet());
            likenesses += alike.size();
            if (sits.opens(row)) {
                assertThatCode(opened::get).as(as + ", " + row).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(opened::get).as(as + ", " + row).isInstanceOf(NotFound.class);
            }
            assertThat(alike).as(as + ", like " + row).doesNotContain(row.subject());
            if (!sits.reads(row) || row.secret()) {
                assertThat(alike).as(as + ", like " + row).isEmpty();
            }
            assertThat(read.stream().filter(other -> !other.secret()).map(Row::subject).toList())
                    .as(as + ", like " + row).containsAll(alike);
        }
    }

    private void assertFound(String who, List<Row> read, String text, Predicate<Row> says) {
        SearchResult result = ask(who, () -> search.find(SearchQuery.of(text).withExact(true).withPage(0, ALL)));
        Map<String, Row> expected = read.stream().filter(says).collect(Collectors.toMap(Row::subject, row -> row));
        String as = as(who) + ", " + text;
        assertThat(result.hits().stream().map(hit -> hit.subject().toString()).toList()).as(as)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(result.total()).as(as).isEqualTo(expected.size());
        for (SearchHit hit : result.hits()) {
            if (expected.get(hit.subject().toString()).secret()) {
                assertThat(hit.snippet()).as(as).extracting(SnippetPart::text).allMatch(String::isBlank);
                assertThat(hit.organisationName()).as(as).isNull();
                assertThat(hit.groupName()).as(as).isNull();
                assertThat(hit.date()).as(as).isNull();
            }
        }
        List<Row> counted = expected.values().stream().filter(row -> !row.secret()).toList();
        assertCounts(as, result, SearchResult.KIND, counted, row -> "DOCUMENT");
        assertCounts(as, result, SearchResult.YEAR, counted, row -> String.valueOf(row.day().getYear()));
        assertCounts(as, result, SearchResult.ORGANISATION, counted, row -> String.valueOf(row.owner()));
        assertThat(result.facets()).as(as).doesNotContainKey(SearchResult.GROUP);
        long owner = world.one(world.organisations());
        assertGroupsCounted(who, SearchQuery.of(text).withExact(true).withOrganisationId(owner), counted);
    }

    /** Within one organisation, of what has a group, and as well when one of the groups is chosen. */
    private void assertGroupsCounted(String who, SearchQuery within, List<Row> counted) {
        long owner = within.organisationId();
        List<Row> there = counted.stream().filter(row -> row.owner() == owner && row.group() > 0).toList();
        grouped += there.size();
        for (SearchQuery query : List.of(within, within.withGroupId(world.one(groupIds())))) {
            assertCounts(as(who) + ", " + query, ask(who, () -> search.find(query)), SearchResult.GROUP, there,
                    row -> String.valueOf(row.group()));
        }
    }

    private static void assertCounts(String as, SearchResult result, String facet, List<Row> counted,
            Function<Row, String> value) {
        Map<String, Long> told = result.facets().get(facet).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
        assertThat(told).as(as + ", " + facet)
                .isEqualTo(counted.stream().collect(Collectors.groupingBy(value, Collectors.counting())));
    }

    /** Of several things with one title one is offered. */
    private void assertCompleted(String who, List<Row> read, String typed) {
        Set<String> expected = read.stream().filter(row -> !row.secret())
                .filter(row -> row.titleWords().stream().anyMatch(word -> word.startsWith(typed))).map(Row::title)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> told = ask(who, () -> search.complete(typed)).stream().map(Completion::title).toList();
        assertThat(expected).as(as(who) + ", completing " + typed).containsAll(told);
        assertThat(told).as(as(who) + ", completing " + typed).doesNotHaveDuplicates()
                .hasSize(Math.min(8, expected.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

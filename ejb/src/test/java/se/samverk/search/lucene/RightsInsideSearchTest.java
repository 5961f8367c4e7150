package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What a caller may not read must not show, in nothing: the whole answer is compared with that of an
 * index which never held the hidden documents. The seed is printed with a failure; set
 * {@code -Dsamverk.test.seed} to repeat it.
 */
class RightsInsideSearchTest {
    private static final long SEED = Long.getLong("samverk.test.seed", 20181013L);
    private static final String[] WORDS = {"suicidprevention", "suicid", "prevention", "samverkan", "samhandling",
            "kommunen", "kommuner", "Göteborg", "Götaborg", "goteborg", "bånd", "band", "råd", "rad", "handlingsplan",
            "handling", "plan", "psykiatri", "psykiatrin", "samordnare", "psykiatrisamordnare", "Malmö", "malm",
            "brukarorganisation", "brukerorganisasjon", "400 000 kronor", "400 tkr", "20,8 miljoner kronor", "dagar",
            "bostad", "bostadsfrågan", "frågan", "vecka", "uke", "Härryda", "härrydo"};
    private static final String[] SEARCHED = {"suicidprevention", "prevention av suicid", "samverkan", "kommunernas",
            "goteborg", "Götebrog", "göteborf", "band", "bånd", "råd", "rad", "handlingsplaner", "malmo", "malma",
            "psykiatrisamordnare", "samordnare psykiatri", "400000", "400 tkr", "20.8 MSEK", "\"handlingsplan band\"",
            "kommun -plan", "-plan", "harryda", "herryda", "bostadsfråga", "Göteborg Malmö Härryda", "vecka dagar", "",
            "samverkan OR råd", "org:organisation plan", "år:2011", "belopp:>300tkr", "\"handlingsplan band",
            "slag:plan råd",
            "vad gäller samverkan plan råd Göteborg vecka", "suicidprevention kommuner psykiatri bostad"};
    /** Words of which each document holds one, some of them misspelt in their own way: most spellings are hidden. */
    private static final String[] RARE = {"fontänhuset", "kulturveckan", "tandläkare"};
    private static final List<Audience> AUDIENCES = List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.org(1),
            Audience.org(2), Audience.group(1), Audience.group(2), Audience.draftGroup(1), Audience.fund(1));

    @TempDir
    Path folder;

    @Test
    void nothing_in_an_answer_depends_on_what_the_caller_may_not_read() {
        Random random = new Random(SEED);
        int found = 0;
        int corrected = 0;
        int suggested = 0;
        int offered = 0;
        int beyond = 0;
        int alike = 0;
        for (int round = 0; round < 4; round++) {
            Map<SubjectRef, List<IndexDocument>> all = someDocuments(random);
            Set<Audience> caller = someAudiences(random);
            try (LuceneSearchEngine full = new LuceneSearchEngine(folder.resolve("full" + round));
                    LuceneSearchEngine readable = new LuceneSearchEngine(folder.resolve("readable" + round))) {
                fill(full, all);
                fill(readable, readable(all, Audience.keys(caller)));
                for (String typed : List.of("su", "sam", "handling", "p", "go", "han plan", "ra")) {
                    assertThat(full.complete(typed, caller, 8)).as("seed " + SEED + ", typed " + typed)
                            .isEqualTo(readable.complete(typed, caller, 8));
                    offered += full.complete(typed, caller, 8).size();
                }
                for (SubjectRef subject : all.keySet()) {
                    List<SearchHit> similar = full.similar(subject, caller, 5);
                    assertThat(similar).as("seed " + SEED + ", like " + subject + ", as " + caller)
                            .isEqualTo(readable.similar(subject, caller, 5));
                    assertThat(similar).extracting(SearchHit::subject).doesNotContain(subject);
                    alike += similar.size();
                }
                for (SearchQuery query : someQueries(random)) {
                    SearchResult answer = full.search(query, caller);
                    String as = "seed " + SEED + ", round " + round + ", " + query + ", as " + caller;
                    assertThat(unordered(answer)).as(as).isEqualTo(unordered(readable.search(query, caller)));
                    assertThat(answer.hits()).as(as).hasSize((int) answer.total());
                    List<SearchHit> further = full.further(query, caller);
                    assertThat(further).as(as).containsExactlyInAnyOrderElementsOf(readable.further(query, caller));
                    assertThat(further).as(as).noneMatch(answer.hits()::contains);
                    List<SubjectRef> followed = full.subjects(query, caller);
                    assertThat(followed).as(as).isEqualTo(readable.subjects(query, caller));
                    for (SubjectRef subject : all.keySet()) {
                        assertThat(full.hit(subject, query, caller)).as(as + ", of " + subject)
                                .isEqualTo(readable.hit(subject, query, caller))
                                .matches(hit -> hit.isPresent() == followed.contains(subject));
                    }
                    if (answer.mode() == SearchResult.Mode.ALL_WORDS) {
                        assertThat(followed).as(as).hasSameElementsAs(
                                answer.hits().stream().map(SearchHit::subject).toList());
                    }
                    beyond += further.size();
                    found += answer.hits().size();
                    suggested += answer.suggestion() == null ? 0 : 1;
                    corrected += answer.mode() == SearchResult.Mode.SPELLING ? 1 : 0;
                }
            }
        }
        assertThat(found).as("the test found something").isGreaterThan(1000);
        assertThat(beyond).as("the test found something that holds some of the words").isGreaterThan(50);
        assertThat(alike).as("the test found something alike").isGreaterThan(100);
        assertThat(offered).as("the test was offered something").isGreaterThan(20);
        assertThat(suggested).as("the test was told of other spellings").isPositive();
        assertThat(corrected).as("the test met misspelt words").isGreaterThan(50);
    }

    @Test
    void whole_words_are_found_exactly_where_counting_finds_them() {
        Random random = new Random(SEED);
        String[] letters = {"qzx", "wqk", "xvq", "zkw"};
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder.resolve("counted"))) {
            Map<SubjectRef, IndexDocument> all = new HashMap<>();
            for (int id = 1; id <= 200; id++) {
                String body = random.ints(3, 0, letters.length).mapToObj(i -> letters[i])
                        .collect(Collectors.joining(" "));
                SubjectRef subject = new SubjectRef(SubjectKind.REPORT, id);
                IndexDocument document = IndexDocument.about(subject, "", Language.SV).body(body)
                        .readableBy(someAudiences(random)).build();
                all.put(subject, document);
                engine.update(subject, List.of(document));
            }
            engine.commit();
            for (int i = 0; i < 100; i++) {
                Set<Audience> caller = someAudiences(random);
                String one = letters[random.nextInt(letters.length)];
                String other = letters[random.nextInt(letters.length)];
                Set<SubjectRef> expected = all.entrySet().stream().filter(
                        e -> e.getValue().audienceKeys().stream().anyMatch(Audience.keys(caller)::contains))
                        .filter(e -> e.getValue().body().contains(one) && e.getValue().body().contains(other))
                        .map(Map.Entry::getKey).collect(Collectors.toSet());
                SearchQuery query = SearchQuery.of(one + " " + other).withExact(true).withPage(0, 1000);
                assertThat(engine.search(query, caller).hits().stream().map(SearchHit::subject)
                        .collect(Collectors.toSet())).as("seed " + SEED).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_caller_without_audiences_finds_nothing_and_a_document_without_audiences_is_never_found() {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder.resolve("closed"))) {
            Stories.fill(engine);
            SubjectRef nobodys = new SubjectRef(SubjectKind.REPORT, 99);
            engine.update(nobodys,
                    List.of(IndexDocument.about(nobodys, "Nobodys", Language.SV).body("hemligheten").build()));
            engine.commit();
            for (String text : new String[]{"", "samverkan", "Götebrog", "-samverkan", "hemligheten"}) {
                assertThat(engine.search(SearchQuery.of(text), Set.of())).isEqualTo(SearchResult.nothing());
                assertThat(engine.further(SearchQuery.of(text + " Göteborg"), Set.of())).isEmpty();
            }
            assertThat(engine.search(SearchQuery.of("hemligheten"), Set.copyOf(AUDIENCES)).total()).isZero();
            assertThat(engine.search(SearchQuery.of("hemlighetem"), Set.copyOf(AUDIENCES)).correctedTo()).isNull();
        }
    }

    @Test
    void the_whole_is_not_found_by_a_part_that_not_all_its_readers_may_read() {
        SubjectRef subject = new SubjectRef(SubjectKind.MINUTES, 1);
        IndexDocument whole = IndexDocument.about(subject, "Möte", Language.SV).body("Allmänt")
                .readableBy(Set.of(Audience.PUBLIC)).build();
        IndexDocument open = IndexDocument.about(subject, "Punkt 1", Language.SV).part("1", "item-1").body("öppet ord")
                .readableBy(Set.of(Audience.PUBLIC, Audience.group(1))).build();
        IndexDocument closed = IndexDocument.about(subject, "Punkt 2", Language.SV).part("2", "item-2")
                .body("slutet yttrande").readableBy(Set.of(Audience.group(1))).build();
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder.resolve("parts"))) {
            engine.update(subject, List.of(open, closed, whole));
            engine.commit();
            Set<Audience> anybody = Set.of(Audience.PUBLIC);
            assertThat(engine.search(SearchQuery.of("yttrande"), anybody).total()).isZero();
            assertThat(engine.search(SearchQuery.of("ord"), anybody).hits()).extracting(SearchHit::part)
                    .containsExactly("1");
            assertThat(engine.search(SearchQuery.of("allmänt ord"), anybody).hits()).extracting(SearchHit::part)
                    .containsExactly("");
            SearchResult members = engine.search(SearchQuery.of("yttrande"), Set.of(Audience.group(1)));
            assertThat(members.hits()).extracting(SearchHit::url)
                    .containsExactly("/meeting/minutes.xhtml?id=1#item-2");
            assertThat(engine.search(SearchQuery.everything(), anybody).total()).isOne();
        }
    }

    private static Map<SubjectRef, List<IndexDocument>> someDocuments(Random random) {
        Map<SubjectRef, List<IndexDocument>> all = new TreeMap<>();
        for (int id = 1; id <= 60; id++) {
            SubjectKind kind = SubjectKind.values()[random.nextInt(4)];
            SubjectRef subject = new SubjectRef(kind, id);
            Set<Audience> readers = someAudiences(random);
            boolean secret = random.nextInt(6) == 0; // of the whole, and so of its parts
            List<IndexDocument> documents = new ArrayList<>();
            for (int part = random.nextInt(4); part >= 0; part--) {
                long organisation = 1 + random.nextInt(3);
                IndexDocument.Builder builder = IndexDocument
                        .about(subject, words(random, 2), Language.values()[random.nextInt(2)])
                        .body(words(random, 12) + " "
                                + (random.nextInt(4) == 0 ? misspelt(random) : RARE[random.nextInt(RARE.length)]))
                        .organisation(organisation, "Organisation " + organisation)
                        .group((long) random.nextInt(3), "Grupp").year(2010 + random.nextInt(4))
                        .secret(secret || part > 0 && random.nextInt(6) == 0)
                        .readableBy(part == 0 ? readers : someAudiences(random));
                documents.add(part == 0 ? builder.build() : builder.part("p" + part, "p" + part).build());
            }
            all.put(subject, documents);
        }
        return all;
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
    }

    private static String misspelt(Random random) {
        String word = RARE[random.nextInt(RARE.length)];
        int place = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, place) + (char) ('a' + random.nextInt(4)) + word.substring(place + 1);
    }

    private static Set<Audience> someAudiences(Random random) {
        return random.ints(1 + random.nextInt(3), 0, AUDIENCES.size()).mapToObj(AUDIENCES::get)
                .collect(Collectors.toSet());
    }

    /** What the index would be given if the hidden documents did not exist. */
    private static Map<SubjectRef, List<IndexDocument>> readable(Map<SubjectRef, List<IndexDocument>> all,
            Set<String> caller) {
        Map<SubjectRef, List<IndexDocument>> readable = new TreeMap<>();
        all.forEach((subject, documents) -> {
            List<IndexDocument> left = documents.stream()
                    .filter(document -> document.audienceKeys().stream().anyMatch(caller::contains)).toList();
            if (!left.isEmpty()) {
                readable.put(subject, left);
            }
        });
        return readable;
    }

    private static void fill(LuceneSearchEngine engine, Map<SubjectRef, List<IndexDocument>> all) {
        engine.useThesaurus(Stories.thesaurus());
        all.forEach(engine::update);
        engine.commit();
    }

    private static List<SearchQuery> someQueries(Random random) {
        List<SearchQuery> queries = new ArrayList<>();
        List<String> texts = new ArrayList<>(List.of(SEARCHED));
        for (int i = 0; i < 20; i++) {
            texts.add(misspelt(random));
        }
        for (String text : texts) {
            SearchQuery query = SearchQuery.of(text).withPage(0, 1000);
            queries.add(query);
            queries.add(query.withKinds(Set.of(SubjectKind.values()[random.nextInt(4)])));
            queries.add(query.withOrganisationId(1L + random.nextInt(3)).withYear(2010 + random.nextInt(4)));
            queries.add(query.withLanguage(Language.NB).withGroupId(1L).withSort(SearchQuery.Sort.DATE));
        }
        return queries;
    }

    private static String unordered(SearchResult result) {
        Function<SearchHit, String> text = hit -> hit.subject() + " " + hit;
        return result.total() + " " + result.withAll() + " " + result.hints() + " " + result.mode() + " "
                + result.correctedTo() + " " + result.suggestion() + "\n" + new TreeMap<>(result.facets())
                + "\n" + result.hits().stream().map(text).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining("\n"));
    }
}

package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * How well the portal's own indexing and searching answer the queries of a folder ({@code -Dbench.relevance=}; without
 * it the portal's own set), beside Lucene as it is used without further thought. The portal is asked twice: without
 * saying the language of the query, and with the language chosen as a filter. Printed and kept in
 * {@code target/bench/relevance.txt}.
 */
class RelevanceBench {
    private static final System.Logger OUT = System.getLogger(RelevanceBench.class.getName());
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);

    @TempDir
    Path folder;
    private final List<String> lines = new ArrayList<>();

    @Test
    void the_portal_beside_plain_lucene() throws IOException, URISyntaxException {
        String chosen = System.getProperty("bench.relevance", "");
        Path from = Path.of(
                chosen.isEmpty() ? RelevanceBench.class.getResource("relevance").toURI().getPath() : chosen);
        JudgedSet set = JudgedSet.read(from).split(System.getProperty("bench.relevance.split", ""));
        assertThat(set.queries()).as("queries with an answer").isNotEmpty();
        say(String.format(Locale.ROOT, "%d documents, %d queries", set.documents().size(), set.queries().size()));
        Map<String, Map<String, Grades>> systems = new LinkedHashMap<>();
        systems.put("StandardAnalyzer, one field (BM25F)", plain(set, l -> new StandardAnalyzer(), false));
        systems.put("Swedish/NorwegianAnalyzer, summed", plain(set, RelevanceBench::analyzer, true));
        systems.put("Swedish/NorwegianAnalyzer, one field (BM25F)", plain(set, RelevanceBench::analyzer, false));
        systems.put("recipe B: compounds apart, pieces put 300 in order", recipeB(set));
        portal(set, systems);
        print(systems);
        Path kept = Files.createDirectories(Path.of(System.getProperty("basedir", ".")).resolve("target/bench"));
        Files.write(kept.resolve("relevance.txt"), lines, StandardCharsets.UTF_8);
    }

    private Map<String, Grades> plain(JudgedSet set, Function<Language, Analyzer> analyzer, boolean summed)
            throws IOException {
        try (PlainLucene lucene = new PlainLucene(Files.createTempDirectory(folder, "plain"), analyzer, summed)) {
            lucene.fill(set.documents());
            return grade(set, lucene::find);
        }
    }

    private Map<String, Grades> recipeB(JudgedSet set) throws IOException {
        try (RecipeB lucene = new RecipeB(Files.createTempDirectory(folder, "recipe"), RelevanceBench::analyzer)) {
            lucene.fill(set.documents());
            return grade(set, lucene::find);
        }
    }

    private static Analyzer analyzer(Language language) {
        return switch (language) {
            case SV -> new SwedishAnalyzer();
            case NB -> new NorwegianAnalyzer();
            case EN -> new EnglishAnalyzer();
        };
    }

    private void portal(JudgedSet set, Map<String, Map<String, Grades>> systems) {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder.resolve("index"))) {
            engine.useThesaurus(Stories.thesaurus());
            Map<Long, String> ids = new HashMap<>();
            long begun = System.nanoTime();
            for (JudgedSet.Text text : set.documents()) {
                SubjectRef subject = new SubjectRef(SubjectKind.REPORT, ids.size() + 1L);
                ids.put(subject.id(), text.id());
                engine.update(subject, List.of(IndexDocument.about(subject, text.title(), text.language())
                        .body(text.text()).readableBy(ANYBODY).build()));
            }
            engine.commit();
            double seconds = (System.nanoTime() - begun) / 1e9;
            say(String.format(Locale.ROOT, "indexed in %.1f s", seconds));
            systems.put("Samverk, language not told", grade(set, asked -> find(engine, asked, null, ids)));
            systems.put("Samverk, language chosen", grade(set, asked -> find(engine, asked, asked.language(), ids)));
        }
    }

    private static List<String> find(LuceneSearchEngine engine, JudgedSet.Asked asked, Language language,
            Map<Long, String> ids) {
        SearchQuery query = SearchQuery.of(asked.query()).withLanguage(language).withPage(0, Grades.DEPTH);
        Set<SubjectRef> found = new LinkedHashSet<>();
        engine.search(query, ANYBODY).hits().forEach(hit -> found.add(hit.subject()));
        if (found.size() < Grades.DEPTH) { // the last page goes on with what holds some of the words
            engine.search(query.withLoose(true), ANYBODY).hits().forEach(hit -> found.add(hit.subject()));
        }
        return found.stream().limit(Grades.DEPTH).map(subject -> ids.get(subject.id())).toList();
    }

    /** By source; the queries are asked two at a time. */
    private Map<String, Grades> grade(JudgedSet set, Function<JudgedSet.Asked, List<String>> system) {
        long begun = System.nanoTime();
        Map<String, Grades> bySource = new TreeMap<>();
        List<List<String>> found = set.queries().parallelStream().map(system).toList();
        for (int i = 0; i < found.size(); i++) {
            JudgedSet.Asked asked = set.queries().get(i);
            bySource.computeIfAbsent(asked.language().tag() + " " + asked.source(), s -> new Grades())
                    .add(found.get(i), asked.grades());
        }
        say(String.format(Locale.ROOT, "%d queries in %.1f s", found.size(), (System.nanoTime() - begun) / 1e9));
        return bySource;
    }

    private void print(Map<String, Map<String, Grades>> systems) {
        say(String.format(Locale.ROOT, "%-22s %8s  nDCG@10 MRR@10 Recall@100", "source", "queries"));
        systems.forEach((name, bySource) -> {
            say(name);
            Map<String, List<Grades>> byLanguage = new TreeMap<>();
            bySource.forEach((source, grades) -> {
                say(String.format(Locale.ROOT, "  %-20s %8d    %.3f   %.3f  %.3f", source, grades.queries(),
                        grades.ndcg(), grades.mrr(), grades.recall()));
                byLanguage.computeIfAbsent(source.substring(0, 2), l -> new ArrayList<>()).add(grades);
            });
            byLanguage.forEach((language, all) -> say(String.format(Locale.ROOT,
                    "  %-20s %8d    %.3f   %.3f  %.3f", language + " mean of sources",
                    all.stream().mapToInt(Grades::queries).sum(), mean(all, Grades::ndcg), mean(all, Grades::mrr),
                    mean(all, Grades::recall))));
        });
    }

    private static double mean(List<Grades> all, Function<Grades, Double> measure) {
        return all.stream().mapToDouble(measure::apply).average().orElse(0);
    }

    private void say(String line) {
        lines.add(line);
        OUT.log(System.Logger.Level.INFO, line);
    }
}

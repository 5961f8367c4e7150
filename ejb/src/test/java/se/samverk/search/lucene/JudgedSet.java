package se.samverk.search.lucene;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverk.shared.Language;

/**
 * Documents, queries and what answers them, from a folder with {@code documents.jsonl} (id, lang, source, title,
 * text), {@code queries.tsv} (qid, lang, query, source, split) and {@code qrels.tsv} (qid, docid, grade). The tables
 * may begin with a line of these names. Only queries that have an answer are kept.
 */
record JudgedSet(List<Text> documents, List<Asked> queries) {
    private static final int MOST_SPLITS = 5;

    /** A document that can be found. */
    record Text(String id, Language language, String source, String title, String text) {
    }

    /** A query with the grades of the documents that answer it. */
    record Asked(String id, Language language, String query, String source, String split,
            Map<String, Integer> grades) {
    }

    static JudgedSet read(Path folder) {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String[] row : rows(folder.resolve("qrels.tsv"), 3)) {
            if (row[2].matches("\\d+") && !row[2].equals("0")) {
                grades.computeIfAbsent(row[0], id -> new HashMap<>()).put(row[1], Integer.valueOf(row[2]));
            }
        }
        List<Asked> queries = new ArrayList<>();
        for (String[] row : rows(folder.resolve("queries.tsv"), MOST_SPLITS)) {
            if (grades.containsKey(row[0])) {
                queries.add(new Asked(row[0], language(row[1]), row[2], row[3], row[4], grades.get(row[0])));
            }
        }
        try (Stream<String> lines = Files.lines(folder.resolve("documents.jsonl"), StandardCharsets.UTF_8)) {
            return new JudgedSet(lines.filter(line -> !line.isBlank()).map(JudgedSet::text).toList(), queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The queries of one split only; with an empty name all of them. */
    JudgedSet split(String name) {
        return name.isEmpty()
                ? this
                : new JudgedSet(documents, queries.stream().filter(query -> query.split.equals(name)).toList());
    }

    private static List<String[]> rows(Path file, int columns) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split("\t", -1)).filter(row -> row.length >= columns).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new Text(json.getString("id"), language(json.getString("lang")), json.getString("source", ""),
                    json.getString("title", ""), json.getString("text", ""));
        }
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElse(Language.SV);
    }
}

package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.search.FacetCount;

/** What is counted is what somebody counts who looks at each found document of each subject. */
class ColumnsTest {
    private static final int SUBJECTS = 2_000;
    private static final int MOST_PARTS = 6;

    /** A part of a subject as it was put into the index. */
    private record Part(int subject, boolean found, long day, Map<String, List<String>> values) {
    }

    private final Random random = new Random(20201127L);
    private final List<Part> parts = new ArrayList<>();
    private ByteBuffersDirectory directory;
    private DirectoryReader reader;

    @BeforeEach
    void fill() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory,
                new IndexWriterConfig().setMaxBufferedDocs(1_500).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < SUBJECTS; i++) {
                List<Document> block = new ArrayList<>();
                int many = 1 + random.nextInt(MOST_PARTS);
                for (int part = 0; part < many; part++) {
                    Part made = part(i);
                    parts.add(made);
                    block.add(document(made));
                }
                writer.addDocuments(block);
            }
            writer.addDocument(unfinished());
            writer.deleteDocuments(new Term(Fields.TEXT, "unfinished"));
            writer.deleteDocuments(new Term(Fields.SUBJECT, subject(7)), new Term(Fields.SUBJECT, subject(700)));
            parts.removeIf(part -> part.subject == 7 || part.subject == 700);
        }
        reader = DirectoryReader.open(directory);
        assertThat(reader.leaves()).hasSizeGreaterThan(2);
    }

    /** A document that fails while it is indexed stays in its part without what had not been indexed yet, and is deleted. */
    private static Document unfinished() {
        Document document = new Document();
        document.add(new StringField(Fields.TEXT, "unfinished", Store.NO));
        return document;
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static String subject(int number) {
        return "DOCUMENT-" + number;
    }

    /** Some, as the secret, have no values, some have no day or group, and places have other names in other years. */
    private Part part(int subject) {
        int year = 2010 + random.nextInt(3);
        long day = random.nextInt(10) == 0 ? Long.MIN_VALUE : year * 1_000L + random.nextInt(5);
        Map<String, List<String>> values = new HashMap<>();
        if (random.nextInt(8) > 0) {
            values.put(Fields.KIND, List.of(random.nextInt(5) == 0 ? "MINUTES" : "DOCUMENT"));
            values.put(Fields.YEAR, List.of(String.valueOf(year)));
            values.put(Fields.ORGANISATION, random.ints(random.nextInt(3), 0, 9).distinct().boxed()
                    .map(id -> named(id, year)).toList());
            values.put(Fields.GROUP, random.ints(random.nextInt(2), 0, 12).mapToObj(id -> named(id, year)).toList());
        }
        return new Part(subject, random.nextInt(3) > 0, day, values);
    }

    private static String named(int id, int year) {
        return id + String.valueOf(Tally.BETWEEN) + (id % 2 == 0 ? "Namn" : "Namn " + year);
    }

    private static Document document(Part part) {
        Document document = new Document();
        document.add(new StringField(Fields.SUBJECT, subject(part.subject), Store.NO));
        document.add(new SortedDocValuesField(Fields.SUBJECT, new BytesRef(subject(part.subject))));
        document.add(new StringField(Fields.TEXT, part.found ? "ja" : "nej", Store.NO));
        if (part.day > Long.MIN_VALUE) {
            document.add(new NumericDocValuesField(Fields.DATE, part.day));
        }
        part.values.forEach((property, values) -> values.forEach(value -> document
                .add(property.equals(Fields.ORGANISATION)
                        ? new SortedSetDocValuesField(Fields.counted(property), new BytesRef(value))
                        : new SortedDocValuesField(Fields.counted(property), new BytesRef(value)))));
        return document;
    }

    /** Name, a blank and the count by value. */
    private Map<String, String> expected(String property) {
        Map<String, Set<Integer>> subjects = new TreeMap<>();
        Map<String, Long> newest = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Part part : parts) {
            for (String kept : part.found ? part.values.getOrDefault(property, List.of()) : List.<String>of()) {
                String[] value = kept.split(String.valueOf(Tally.BETWEEN));
                String name = value[value.length - 1];
                subjects.computeIfAbsent(value[0], key -> new HashSet<>()).add(part.subject);
                Long before = newest.get(value[0]);
                if (before == null || part.day > before
                        || part.day == before && name.compareTo(names.get(value[0])) < 0) {
                    newest.put(value[0], part.day);
                    names.put(value[0], name);
                }
            }
        }
        Map<String, String> told = new TreeMap<>();
        subjects.forEach((value, all) -> told.put(value, names.get(value) + " " + all.size()));
        return told;
    }

    @Test
    void each_subject_counts_once_for_each_value_of_its_found_parts() throws IOException {
        List<Tally> tallies = Columns.PROPERTIES.stream().map(Tally::new).toList();
        SubjectCollector all = new SubjectCollector(0, SubjectCollector.BEST_FIRST, tallies)
                .collect(new TermQuery(new Term(Fields.TEXT, "ja")), new IndexSearcher(reader));
        assertThat(all.total())
                .isEqualTo(parts.stream().filter(Part::found).map(Part::subject).distinct().count());
        tallies.forEach(this::assertCounted);
        assertThat(expected(Fields.ORGANISATION)).hasSize(9);
        assertThat(expected(Fields.LANGUAGE)).isEmpty();
    }

    private void assertCounted(Tally tally) {
        assertThat(tally.counts().stream().collect(
                Collectors.toMap(FacetCount::value, count -> count.label() + " " + count.count())))
                .as(tally.field()).isEqualTo(expected(tally.field()));
    }

    @Test
    void groups_are_counted_as_all_else_and_stand_in_no_column() throws IOException {
        Tally groups = new Tally(Fields.GROUP);
        new SubjectCollector(0, SubjectCollector.BEST_FIRST, List.of(groups))
                .collect(new TermQuery(new Term(Fields.TEXT, "ja")), new IndexSearcher(reader));
        assertCounted(groups);
        assertThat(expected(Fields.GROUP)).hasSize(12);
        assertThat(Columns.PROPERTIES).doesNotContain(Fields.GROUP);
    }

    @Test
    void they_are_read_once_and_forgotten_with_their_part() throws IOException {
        List<Columns> read = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read.add(Columns.of(leaf.reader()));
        }
        DirectoryReader again = DirectoryReader.open(directory);
        LeafReader other = again.leaves().get(0).reader();
        assertThat(Columns.of(other)).as("of another reader").isNotSameAs(read.get(0));
        assertThat(Columns.of(reader.leaves().get(0).reader())).isSameAs(read.get(0));
        assertThat(Columns.isKept(other)).isTrue();
        again.close();
        assertThat(Columns.isKept(other)).isFalse();
    }
}

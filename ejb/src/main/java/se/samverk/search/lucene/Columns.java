package se.samverk.search.lucene;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * What the documents of one part of the index are counted by, read once and kept in memory as long as the part is: where
 * each subject begins, and which properties each document has. Most documents share all their properties with many others,
 * so that a number stands for them together, and one look at it counts a document by all of them: four bytes each.
 */
final class Columns implements Counted {
    /** The properties that are counted. */
    static final List<String> PROPERTIES = List.of(Fields.KIND, Fields.ORGANISATION, Fields.YEAR, Fields.LANGUAGE);
    private static final Map<IndexReader.CacheKey, Columns> KEPT = new ConcurrentHashMap<>();
    private static final int END = -1;

    /** A value of a property, and the name to show for it where it has one. */
    record Value(String value, String name) {
        static Value parse(String kept) {
            int between = kept.indexOf(Tally.BETWEEN);
            return between < 0
                    ? new Value(kept, null)
                    : new Value(kept.substring(0, between), kept.substring(between + 1));
        }
    }

    private final FixedBitSet beginnings;
    private final int[] ofDocument;
    /** By the number that stands for them: the values of each property, in the order of {@link #PROPERTIES}. */
    private final List<Value[][]> values = new ArrayList<>();

    private Columns(LeafReader leaf) throws IOException {
        beginnings = new FixedBitSet(leaf.maxDoc());
        ofDocument = new int[leaf.maxDoc()];
        readBeginnings(leaf);
        readProperties(leaf);
    }

    /** Those of a part of the index, read at the first time. */
    static Columns of(LeafReader leaf) throws IOException {
        CacheHelper life = leaf.getCoreCacheHelper();
        Columns kept = KEPT.get(life.getKey());
        if (kept == null) {
            kept = new Columns(leaf);
            Columns other = KEPT.putIfAbsent(life.getKey(), kept);
            if (other == null) {
                life.addClosedListener(KEPT::remove);
            } else {
                kept = other;
            }
        }
        return kept;
    }

    /** Whether they are in memory. */
    static boolean isKept(LeafReader leaf) {
        return KEPT.containsKey(leaf.getCoreCacheHelper().getKey());
    }

    /** Only what was never indexed whole has no subject, and is deleted. */
    private void readBeginnings(LeafReader leaf) throws IOException {
        SortedDocValues subjects = DocValues.getSorted(leaf, Fields.SUBJECT);
        int before = END;
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            int subject = subjects.advanceExact(doc) ? subjects.ordValue() : END;
            if (subject == END || subject != before) {
                beginnings.set(doc);
            }
            before = subject;
        }
    }

    private void readProperties(LeafReader leaf) throws IOException {
        List<SortedSetDocValues> columns = new ArrayList<>();
        List<Value[]> known = new ArrayList<>();
        for (String property : PROPERTIES) {
            SortedSetDocValues column = DocValues.getSortedSet(leaf, Fields.counted(property));
            columns.add(column);
            known.add(new Value[(int) column.getValueCount()]);
        }
        Map<IntBuffer, Integer> numbers = new HashMap<>();
        int[] together = new int[PROPERTIES.size()];
        for (int doc = 0; doc < ofDocument.length; doc++) {
            int many = 0;
            for (SortedSetDocValues column : columns) {
                int here = column.advanceExact(doc) ? column.docValueCount() : 0;
                if (many + here + PROPERTIES.size() > together.length) {
                    together = Arrays.copyOf(together, 2 * (many + here + PROPERTIES.size()));
                }
                for (int i = 0; i < here; i++) {
                    together[many++] = (int) column.nextOrd();
                }
                together[many++] = END;
            }
            Integer number = numbers.get(IntBuffer.wrap(together, 0, many));
            if (number == null) {
                number = values.size();
                numbers.put(IntBuffer.wrap(Arrays.copyOf(together, many)), number);
                values.add(values(together, columns, known));
            }
            ofDocument[doc] = number;
        }
    }

    private static Value[][] values(int[] together, List<SortedSetDocValues> columns, List<Value[]> known)
            throws IOException {
        Value[][] values = new Value[PROPERTIES.size()][];
        int from = 0;
        for (int i = 0; i < values.length; i++) {
            Value[] all = known.get(i);
            int to = from;
            for (; together[to] != END; to++) {
                int ordinal = together[to];
                if (all[ordinal] == null) {
                    all[ordinal] = Value.parse(columns.get(i).lookupOrd(ordinal).utf8ToString());
                }
            }
            values[i] = Arrays.stream(together, from, to).mapToObj(ordinal -> all[ordinal]).toArray(Value[]::new);
            from = to + 1;
        }
        return values;
    }

    /** The first document of the subject that a document belongs to. */
    int beginning(int doc) {
        return beginnings.prevSetBit(doc);
    }

    @Override
    public int numbers() {
        return values.size();
    }

    @Override
    public int number(int doc) {
        return ofDocument[doc];
    }

    @Override
    public Value[] values(int number, int property) {
        return values.get(number)[property];
    }
}

package se.samverk.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import se.samverk.search.FacetCount;

/**
 * Counts subjects by one field: a subject counts once for each value that its found parts have. A
 * value may carry the name to show behind {@link #BETWEEN}; of several names the newest is taken.
 */
final class Tally {
    static final char BETWEEN = '\u0000';
    private static final int MOST_VALUES = 100;

    private static final class Entry {
        final String value;
        long count;
        int lastBlock;
        long newest = Long.MIN_VALUE;
        String label;

        Entry(String value) {
            this.value = value;
        }

        void name(String name, long day) {
            if (label == null || day > newest || day == newest && name.compareTo(label) < 0) {
                label = name;
                newest = day;
            }
        }
    }

    private final String field;
    private final Map<String, Entry> entries = new HashMap<>();
    private SortedSetDocValues values;
    private Entry[] ofOrdinal;
    private String[] nameOfOrdinal;

    Tally(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    void enter(LeafReader leaf) throws IOException {
        values = DocValues.getSortedSet(leaf, Fields.counted(field));
        ofOrdinal = new Entry[(int) values.getValueCount()];
        nameOfOrdinal = new String[ofOrdinal.length];
        entries.values().forEach(entry -> entry.lastBlock = 0);
    }

    /**
     * @param block the number of the subject within the leaf, from 1
     * @param day of the document, or the least there is
     */
    void count(int doc, int block, long day) throws IOException {
        if (!values.advanceExact(doc)) {
            return;
        }
        for (int i = values.docValueCount(); i > 0; i--) {
            countValue((int) values.nextOrd(), block, day);
        }
    }

    private void countValue(int ordinal, int block, long day) throws IOException {
        if (ofOrdinal[ordinal] == null) {
            String[] parts = values.lookupOrd(ordinal).utf8ToString().split(String.valueOf(BETWEEN), 2);
            ofOrdinal[ordinal] = entries.computeIfAbsent(parts[0], Entry::new);
            nameOfOrdinal[ordinal] = parts.length > 1 ? parts[1] : null;
        }
        Entry entry = ofOrdinal[ordinal];
        if (entry.lastBlock != block) {
            entry.lastBlock = block;
            entry.count++;
        }
        if (nameOfOrdinal[ordinal] != null) {
            entry.name(nameOfOrdinal[ordinal], day);
        }
    }

    List<FacetCount> counts() {
        return entries.values().stream()
                .map(entry -> new FacetCount(entry.value, entry.label == null ? entry.value : entry.label,
                        entry.count))
                .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::label)
                        .thenComparing(FacetCount::value))
                .limit(MOST_VALUES).toList();
    }
}

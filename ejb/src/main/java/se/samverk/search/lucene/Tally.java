package se.samverk.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import se.samverk.search.FacetCount;

/** Counts subjects by one field: a subject counts once for each value that its found parts have. */
final class Tally {
    private static final int MOST_VALUES = 100;

    private static final class Entry {
        long count;
        long newest = Long.MIN_VALUE;
        String label;
    }

    private final String field;
    private final String labelField;
    private final Map<String, Entry> entries = new HashMap<>();
    private SortedDocValues values;
    private SortedDocValues labels;
    private NumericDocValues dates;
    private Entry[] ofOrdinal;
    private int[] lastBlock;

    /** @param labelField the field of the name to show, of which the newest is taken; null for none */
    Tally(String field, String labelField) {
        this.field = field;
        this.labelField = labelField;
    }

    String field() {
        return field;
    }

    void enter(LeafReader leaf) throws IOException {
        values = DocValues.getSorted(leaf, field);
        labels = labelField == null ? null : DocValues.getSorted(leaf, labelField);
        dates = labelField == null ? null : DocValues.getNumeric(leaf, Fields.DATE);
        ofOrdinal = new Entry[values.getValueCount()];
        lastBlock = new int[values.getValueCount()];
    }

    /** @param block the number of the subject within the leaf, from 1 */
    void count(int doc, int block) throws IOException {
        if (!values.advanceExact(doc)) {
            return;
        }
        int ordinal = values.ordValue();
        if (ofOrdinal[ordinal] == null) {
            ofOrdinal[ordinal] = entries.computeIfAbsent(text(values, ordinal), value -> new Entry());
        }
        Entry entry = ofOrdinal[ordinal];
        if (lastBlock[ordinal] != block) {
            lastBlock[ordinal] = block;
            entry.count++;
        }
        if (labels != null && labels.advanceExact(doc)) {
            label(entry, dates.advanceExact(doc) ? dates.longValue() : Long.MIN_VALUE);
        }
    }

    private void label(Entry entry, long day) throws IOException {
        if (entry.label != null && day < entry.newest) {
            return;
        }
        String label = text(labels, labels.ordValue());
        if (entry.label == null || day > entry.newest || label.compareTo(entry.label) < 0) {
            entry.label = label;
            entry.newest = day;
        }
    }

    private static String text(SortedDocValues values, int ordinal) throws IOException {
        return values.lookupOrd(ordinal).utf8ToString();
    }

    List<FacetCount> counts() {
        return entries.entrySet().stream()
                .map(e -> new FacetCount(e.getKey(), e.getValue().label == null ? e.getKey() : e.getValue().label,
                        e.getValue().count))
                .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::label)
                        .thenComparing(FacetCount::value))
                .limit(MOST_VALUES).toList();
    }
}

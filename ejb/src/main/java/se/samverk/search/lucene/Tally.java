package se.samverk.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.search.FacetCount;

/**
 * Counts subjects by one property: a subject counts once for each value that its found parts have. A value may carry the
 * name to show behind {@link #BETWEEN}; of several names the newest is taken.
 */
final class Tally {
    static final char BETWEEN = '\u0000';
    private static final int MOST_VALUES = 100;

    private static final class Entry {
        long count;
        long newest = Long.MIN_VALUE;
        String label;

        void name(String name, long day) {
            if (label == null || day > newest || day == newest && name.compareTo(label) < 0) {
                label = name;
                newest = day;
            }
        }
    }

    private final String field;
    private final int property;
    private final Map<String, Entry> entries = new HashMap<>();

    Tally(String field) {
        this.field = field;
        this.property = Columns.PROPERTIES.indexOf(field);
    }

    String field() {
        return field;
    }

    /** The place of what it counts by in {@link Columns#PROPERTIES}; below 0 for the group, which stands in no column. */
    int property() {
        return property;
    }

    /**
     * Adds subjects that have a value.
     *
     * @param subjects how many; none where they are counted already and the name alone is told
     * @param day of the newest of them, or the least there is
     */
    void add(Columns.Value value, long subjects, long day) {
        Entry entry = entries.computeIfAbsent(value.value(), key -> new Entry());
        entry.count += subjects;
        if (value.name() != null) {
            entry.name(value.name(), day);
        }
    }

    List<FacetCount> counts() {
        return entries.entrySet().stream()
                .map(one -> new FacetCount(one.getKey(),
                        one.getValue().label == null ? one.getKey() : one.getValue().label, one.getValue().count))
                .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::label)
                        .thenComparing(FacetCount::value))
                .limit(MOST_VALUES).toList();
    }
}

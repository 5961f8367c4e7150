package se.samverk.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts found subjects of one part of the index by their properties, for some tallies. */
final class LeafCounts {
    private static final int FEW = 4;

    private final Counted counted;
    private final List<Tally> tallies;
    /** By the number of their properties: how many subjects, and the day of the newest. */
    private final int[] subjects;
    private final long[] newest;
    /** The different properties of the found documents of a subject, and the day of the newest with each. */
    private int[] numbers = new int[FEW];
    private long[] days = new long[FEW];
    private int many;

    LeafCounts(Counted counted, List<Tally> tallies) {
        this.counted = counted;
        this.tallies = tallies;
        this.subjects = new int[counted.numbers()];
        this.newest = new long[counted.numbers()];
    }

    /**
     * Counts a document; those of a subject one after the other.
     *
     * @param day of the document, or the least there is
     */
    void add(int doc, long day) throws IOException {
        int number = counted.number(doc);
        int place = 0;
        while (place < many && numbers[place] != number) {
            place++;
        }
        if (place < many) {
            days[place] = Math.max(days[place], day);
            return;
        }
        if (many == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * many);
            days = Arrays.copyOf(days, 2 * many);
        }
        numbers[many] = number;
        days[many++] = day;
    }

    void endSubject() throws IOException {
        if (many == 1) {
            int number = numbers[0];
            newest[number] = subjects[number] == 0 ? days[0] : Math.max(newest[number], days[0]);
            subjects[number]++;
        } else if (many > 1) {
            for (Tally tally : tallies) {
                addOnce(tally);
            }
        }
        many = 0;
    }

    /** A value that several documents of the subject have counts once. */
    private void addOnce(Tally tally) throws IOException {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < many; i++) {
            for (Columns.Value value : counted.values(numbers[i], tally.property())) {
                tally.add(value, before.add(value.value()) ? 1 : 0, days[i]);
            }
        }
    }

    /** Tells the tallies what was counted. */
    void end() throws IOException {
        endSubject();
        for (int number = 0; number < subjects.length; number++) {
            if (subjects[number] > 0) {
                for (Tally tally : tallies) {
                    for (Columns.Value value : counted.values(number, tally.property())) {
                        tally.add(value, subjects[number], newest[number]);
                    }
                }
            }
        }
    }
}

package se.samverk.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * The groups of the documents of one part of the index, for one search. They are counted within one organisation alone, so
 * they are read when that is asked for, and no other search carries them in {@link Columns}.
 */
final class GroupColumn implements Counted {
    private static final Columns.Value[] NONE = {};

    private final SortedDocValues groups;

    GroupColumn(LeafReader leaf) throws IOException {
        groups = DocValues.getSorted(leaf, Fields.counted(Fields.GROUP));
    }

    @Override
    public int numbers() {
        return groups.getValueCount() + 1;
    }

    /** 0 for what has no group. */
    @Override
    public int number(int doc) throws IOException {
        return groups.advanceExact(doc) ? groups.ordValue() + 1 : 0;
    }

    @Override
    public Columns.Value[] values(int number, int property) throws IOException {
        return number == 0
                ? NONE
                : new Columns.Value[]{Columns.Value.parse(groups.lookupOrd(number - 1).utf8ToString())};
    }
}

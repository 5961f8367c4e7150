package se.samverk.search;

import java.io.Serializable;
import java.util.List;

/** The index beside the database: how many things each holds, and the things on which they differ, kind by kind. */
public record IndexComparison(long indexed, long expected, List<IndexDifference> different) implements Serializable {
    public IndexComparison {
        different = List.copyOf(different);
    }
}

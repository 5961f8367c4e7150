package se.samverk.search;

import java.io.Serializable;
import java.util.Set;

/** The index beside the database: how many things each holds, and the things on which they differ. */
public record IndexComparison(long indexed, long expected, Set<String> different) implements Serializable {
}

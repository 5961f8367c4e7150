package se.samverk.search;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import se.samverk.shared.SubjectRef;

/** A thing on which index and database differ, and how. */
public record IndexDifference(SubjectRef subject, Kind kind) implements Serializable {

    /** How they differ. */
    public enum Kind {
        /** The index does not hold it. */
        MISSING,
        /** The index holds something else of it than the database says. */
        OUTDATED,
        /** The index holds it although it is not to be found: it was discarded, for instance. */
        UNWANTED,
        /** The index holds it, and the database does not know it. */
        UNKNOWN,
        /** What the index should hold of it cannot be read. */
        UNREADABLE
    }

    /**
     * How a thing that the database knows differs, if it does.
     *
     * @param wanted what the index should hold of it; empty for nothing
     * @param indexed the hash of what the index holds of it; null for nothing
     */
    public static Optional<IndexDifference> of(SubjectRef subject, List<IndexDocument> wanted, String indexed) {
        Kind kind = null;
        if (wanted.isEmpty()) {
            kind = indexed == null ? null : Kind.UNWANTED;
        } else if (indexed == null) {
            kind = Kind.MISSING;
        } else if (!indexed.equals(IndexDocument.contentHash(wanted))) {
            kind = Kind.OUTDATED;
        }
        return Optional.ofNullable(kind).map(differing -> new IndexDifference(subject, differing));
    }

    /** The address of the thing's page; empty for what the database does not know. */
    public String url() {
        return kind == Kind.UNKNOWN ? "" : subject.url();
    }
}

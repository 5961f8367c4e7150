package se.samverk.search;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * How far a full re-index has come.
 *
 * @param finishedAt null while it is under way
 * @param fault why it was given up; null when it was not
 */
public record ReindexProgress(String startedBy, OffsetDateTime startedAt, long subjects, long done,
        OffsetDateTime finishedAt, String fault) implements Serializable {

    public boolean underWay() {
        return finishedAt == null;
    }
}

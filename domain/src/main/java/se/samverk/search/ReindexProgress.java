package se.samverk.search;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** How far a full re-index has come. {@code finishedAt} is null while it is under way. */
public record ReindexProgress(String startedBy, OffsetDateTime startedAt, long subjects, long done,
        OffsetDateTime finishedAt) implements Serializable {

    public boolean underWay() {
        return finishedAt == null;
    }
}

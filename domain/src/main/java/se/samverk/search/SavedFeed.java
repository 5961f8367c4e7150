package se.samverk.search;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.shared.Language;

/** The newest hits of a saved search as its owner may read them now, in the owner's language. */
public record SavedFeed(long id, String name, Language language, OffsetDateTime madeAt, List<Entry> entries)
        implements
            Serializable {
    public SavedFeed {
        entries = List.copyOf(entries);
    }

    /** A hit, and when the thing was changed last. */
    public record Entry(SearchHit hit, OffsetDateTime updatedAt) implements Serializable {
    }
}

package se.samverk.search;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * A line of the thesaurus.
 *
 * @param changedBy empty for what came with the portal
 */
public record ConceptRow(long id, long version, String words, String changedBy,
        OffsetDateTime changedAt) implements Serializable {
}

package se.samverk.statement;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Map;

/** An edition as it is read: its texts by the names of the parts. */
public record StatementView(int number, OffsetDateTime reviewedAt, String reviewedBy, Map<String, String> texts)
        implements
            Serializable {
    public StatementView {
        texts = Map.copyOf(texts);
    }
}

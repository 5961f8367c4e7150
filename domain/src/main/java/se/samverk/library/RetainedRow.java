package se.samverk.library;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.SubjectRef;

/**
 * A document that somebody has said for itself how long it is kept.
 *
 * @param deciders who may have decided that it is disposed of: the organisation that owns it, and those that have taken
 * that over, one after the other; the last one decides today
 */
public record RetainedRow(SubjectRef document, RetentionView retention, List<Decider> deciders)
        implements
            Serializable {

    /** An organisation that may have decided, by its number and name. */
    public record Decider(long id, String name) implements Serializable {
    }
}

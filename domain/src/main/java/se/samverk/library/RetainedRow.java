package se.samverk.library;

import java.io.Serializable;
import se.samverk.shared.SubjectRef;

/**
 * A document that somebody has said for itself how long it is kept.
 *
 * @param owner the name of the organisation that owns it, and decides that it is disposed of
 */
public record RetainedRow(SubjectRef document, RetentionView retention, String owner) implements Serializable {
}

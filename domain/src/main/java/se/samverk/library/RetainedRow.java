package se.samverk.library;

import java.io.Serializable;
import se.samverk.shared.SubjectRef;

/** A document that somebody has said for itself how long it is kept. */
public record RetainedRow(SubjectRef document, RetentionView retention) implements Serializable {
}

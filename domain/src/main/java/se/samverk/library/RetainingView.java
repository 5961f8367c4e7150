package se.samverk.library;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * What is needed to say how long a document is kept.
 *
 * @param lock the number that refuses the second of two writers
 * @param retention what holds now
 * @param ofKind what would hold if nothing were said for this document
 * @param day the day the document is about, else the day its first version was brought in
 */
public record RetainingView(SubjectRef ref, long lock, String title, Language language, RetentionView retention,
        RetentionView ofKind, LocalDate day) implements Serializable {
}

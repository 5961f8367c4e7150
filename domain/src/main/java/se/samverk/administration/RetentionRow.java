package se.samverk.administration;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Set;
import se.samverk.shared.SubjectKind;

/** The rule of a kind; without one, {@code outcome} is null and everything of the kind is kept. */
public record RetentionRow(SubjectKind kind, int years, CountedFrom countedFrom, RetentionOutcome outcome,
        String ground, String by, OffsetDateTime at, long version) implements Serializable {
    /** What can be disposed of; everything else is kept or handed to who owns the archive. */
    public static final Set<SubjectKind> DISPOSABLE = Set.of(SubjectKind.REPORT, SubjectKind.MINUTES,
            SubjectKind.ATTACHMENT, SubjectKind.DOCUMENT);
}

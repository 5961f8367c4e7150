package se.samverk.administration;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;

/**
 * A thing whose years have passed: what it is (the title is empty where the reader may not know it), from when they
 * were counted, and by which rule; {@code countedFrom} is null where the thing has a rule of its own.
 */
public record CandidateRow(SubjectRef subject, String title, LocalDate from, int years, CountedFrom countedFrom,
        RetentionOutcome outcome, String ground) implements Serializable {
}

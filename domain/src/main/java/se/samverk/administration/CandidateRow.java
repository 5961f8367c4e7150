package se.samverk.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.library.RetainedRow.Decider;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;

/**
 * A thing whose years have passed: what it is (the title is empty where the reader may not know it), from when they
 * were counted, and by which rule; {@code countedFrom} is null where the thing has a rule of its own.
 *
 * @param organisation the name of whose own rule it is, or of who decides today where the thing has one of its own; empty
 * for a rule of the portal
 * @param deciders who may have decided where the thing has a rule of its own; else empty
 * @param originalOf what was registered from it, which stays without it
 */
public record CandidateRow(SubjectRef subject, String title, LocalDate from, int years, CountedFrom countedFrom,
        RetentionOutcome outcome, String ground, String organisation,
        List<Decider> deciders, List<Registered> originalOf) implements Serializable {
    /** So many of an outcome are listed; when there are as many, there may be more. */
    public static final int MOST = 200;

    /** Minutes or a report whose original it is; the title is empty where the reader may not know it. */
    public record Registered(SubjectRef subject, String title) implements Serializable {
    }

    /** The same with what was registered from it. */
    public CandidateRow withOriginalOf(List<Registered> registered) {
        return new CandidateRow(subject, title, from, years, countedFrom, outcome, ground, organisation,
                deciders, registered);
    }
}

package se.samverk.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.evidence.CitationRow;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ReachChoice;

/**
 * A plan's page. {@code adoptedOn}, {@code replaces} and {@code replacedBy} may be null.
 *
 * @param mayWrite whether the caller may write on it now, or on its measures alone
 * @param mayRenew whether the caller may begin the plan that replaces it
 * @param mayFill whether the caller may add areas, goals and measures, and propose the plan
 * @param mayAdopt whether the caller may adopt the plan now, or take it back
 * @param choices how far it may be shown when it is adopted; empty unless the caller may adopt it
 * @param mayRestore whether the caller may take the discarded plan up again
 * @param mayFollow whether the caller may note how far measures have come
 */
public record PlanView(long id, long version, SubjectRef group, String groupName, SubjectRef collaboration,
        String collaborationName, PlanKind kind, String title, Period period, PlanStatus status, Language language,
        String summary, String decisionNote, LocalDate adoptedOn, String source, SubjectRef replaces,
        SubjectRef replacedBy, List<Area> areas, List<CitationRow> grounds, List<CitationRow> uses,
        List<EventRow> events, List<ReachChoice> choices, boolean mayWrite, boolean mayRenew, boolean mayFill,
        boolean mayAdopt, boolean mayRestore, boolean mayFollow) implements Serializable {

    /** An area as shown; {@code id} is what a report's section hangs on. */
    public record Area(long id, int number, String title, String text, String anchor, List<Goal> goals)
            implements
                Serializable {
    }

    /** A goal as shown. */
    public record Goal(long id, int number, String text, String anchor, List<Measure> measures)
            implements
                Serializable {
    }

    /** A measure as shown; {@code responsible} may be null. */
    public record Measure(long id, int number, String text, String anchor, MeasureStatus status, SubjectRef responsible,
            String responsibleName, String reason, List<MeasureStatus> next) implements Serializable {
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.PLAN, id);
    }
}

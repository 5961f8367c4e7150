package se.samverk.report.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.report.StatusReport;
import se.samverk.shared.Audience;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** The way from a number to a report: loads it and decides in one step. */
@Stateless
@Allowed(Right.INTERNAL)
public class StatusReportAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    /** A group that the caller leads. */
    public WorkingGroup groupToReportFor(long groupId) {
        things.readable(new SubjectRef(SubjectKind.GROUP, groupId));
        if (!caller.view().leads(groupId)) {
            throw new NotAllowed("report.R1");
        }
        return em.find(WorkingGroup.class, groupId);
    }

    /** A group for which the caller takes in what is from before the portal (R14). */
    public WorkingGroup groupToTakeInFor(long groupId) {
        things.readable(new SubjectRef(SubjectKind.GROUP, groupId));
        if (!caller.view().takesIn(groupId)) {
            throw new NotAllowed("report.R14.taker");
        }
        return em.find(WorkingGroup.class, groupId);
    }

    /** A report whose published edition, or whose draft, the caller may read. */
    public StatusReport readable(long id) {
        things.readable(new SubjectRef(SubjectKind.REPORT, id));
        StatusReport report = em.find(StatusReport.class, id);
        if (report == null) {
            throw new NotFound();
        }
        return report;
    }

    /** A report that the caller may write in: everybody who works on the group's drafts from a seat in it. */
    public StatusReport forWriting(long id) {
        StatusReport report = readable(id);
        if (!mayWrite(report)) {
            throw new NotAllowed("report.R1");
        }
        return report;
    }

    /** A report that the caller may submit, reopen or discard: the group's leaders. */
    public StatusReport forSubmitting(long id) {
        StatusReport report = readable(id);
        if (!caller.view().leads(report.getGroup().getId())) {
            throw new NotAllowed("report.R1");
        }
        return report;
    }

    /** A report that the caller may return, accept or publish: the coordinators of the group's collaboration. */
    public StatusReport forReviewing(long id) {
        StatusReport report = readable(id);
        if (!caller.view().coordinatesGroup(report.getGroup().getId())) {
            throw new NotAllowed("report.coordinatorOnly");
        }
        return report;
    }

    /** A report from before the portal that the caller may publish again: who leads its group or coordinates it (R14). */
    public StatusReport forPublishingAgain(long id) {
        StatusReport report = readable(id);
        if (!mayPublishAgain(report)) {
            throw new NotAllowed("report.R14.publisher");
        }
        return report;
    }

    public boolean mayPublishAgain(StatusReport report) {
        long group = report.getGroup().getId();
        return caller.view().leads(group) || caller.view().coordinatesGroup(group);
    }

    /** Whether the document that a report was taken in from is no more, whoever asks. */
    public boolean isOriginalGone(StatusReport report) {
        return report.getOriginal().filter(original -> things.head(original.document()).isEmpty()).isPresent();
    }

    /** Whether the caller may read the edition being written. */
    public boolean seesDraft(StatusReport report) {
        return caller.audiences().contains(Audience.draftGroup(report.getGroup().getId()))
                || things.openUntil(report.ref()).isPresent();
    }

    public boolean mayWrite(StatusReport report) {
        return seesDraft(report) && caller.view().sitsIn(report.getGroup().getId());
    }

    /** Whether an edition that was published that far is for the caller, even where a later one goes further (R12). */
    public boolean reads(StatusReport report, Visibility reach) {
        return reach == null || things.openUntil(report.ref()).isPresent()
                || Audience.meet(caller.audiences(), reach.audiences(report.getGroup().getId()));
    }
}

package se.samverk.plan.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** The way from a number to a plan: loads it and decides in one step. */
@Stateless
@Allowed(Right.INTERNAL)
public class PlanAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    /** A group whose plans the caller coordinates. */
    public WorkingGroup groupToPlanFor(long groupId) {
        things.readable(new SubjectRef(SubjectKind.GROUP, groupId));
        if (!caller.view().coordinatesGroup(groupId)) {
            throw new NotAllowed();
        }
        return em.find(WorkingGroup.class, groupId);
    }

    public Plan readable(long id) {
        things.readable(new SubjectRef(SubjectKind.PLAN, id));
        Plan plan = em.find(Plan.class, id);
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    /** A plan that the caller may fill, propose and adopt. */
    public Plan forCoordinating(long id) {
        Plan plan = readable(id);
        if (!caller.view().coordinatesGroup(plan.getGroup().getId())) {
            throw new NotAllowed();
        }
        return plan;
    }

    /** A plan whose measures the caller may follow: the group's leader and the coordinator. */
    public Plan forFollowing(long id) {
        Plan plan = readable(id);
        if (!mayFollow(plan)) {
            throw new NotAllowed();
        }
        return plan;
    }

    /** A plan on whose measures the caller may write: as with following them. */
    public Plan forRewording(long id) {
        return forFollowing(id);
    }

    public boolean mayFollow(Plan plan) {
        long group = plan.getGroup().getId();
        return caller.view().leads(group) || caller.view().coordinatesGroup(group);
    }

    /** An area of a plan that is meant for the caller, to hang something on. */
    public PlanArea area(long areaId) {
        PlanArea area = em.find(PlanArea.class, areaId);
        if (area == null) {
            throw new NotFound();
        }
        things.meant(area.getPlan().ref());
        return area;
    }
}

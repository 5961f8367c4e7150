package se.samverk.workinggroup.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.WorkingGroup;

/** The way from a number to a group or a collaboration: loads it and decides in one step. */
@Stateless
@Allowed(Right.INTERNAL)
public class GroupAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    public WorkingGroup readable(long id) {
        things.readable(new SubjectRef(SubjectKind.GROUP, id));
        return existing(WorkingGroup.class, id);
    }

    public Collaboration readableCollaboration(long id) {
        things.readable(new SubjectRef(SubjectKind.COLLABORATION, id));
        return existing(Collaboration.class, id);
    }

    /** A group that the caller coordinates. */
    public WorkingGroup forCoordinating(long id) {
        WorkingGroup group = readable(id);
        if (!caller.view().coordinatesGroup(id)) {
            throw new NotAllowed();
        }
        return group;
    }

    /** A collaboration that the caller coordinates. */
    public Collaboration collaborationForCoordinating(long id) {
        Collaboration collaboration = readableCollaboration(id);
        if (!caller.view().coordinates(id)) {
            throw new NotAllowed();
        }
        return collaboration;
    }

    /** A collaboration that the caller coordinates, or any for an administrator of the portal. */
    public Collaboration collaborationForChanging(long id) {
        Collaboration collaboration = readableCollaboration(id);
        if (!mayChangeCollaboration(id)) {
            throw new NotAllowed();
        }
        return collaboration;
    }

    public boolean mayChangeCollaboration(long id) {
        return caller.view().coordinates(id) || caller.view().has(Role.SYSTEM_ADMINISTRATOR);
    }

    private <T> T existing(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}

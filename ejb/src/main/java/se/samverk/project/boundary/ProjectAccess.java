package se.samverk.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.project.Project;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.WorkingGroup;

/** The way from a number to a project, and to what a project is made of. */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProjectAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    /** A project the caller may read. */
    public Project readable(long id) {
        things.readable(new SubjectRef(SubjectKind.PROJECT, id));
        return found(em.find(Project.class, id));
    }

    /** A collaboration that the caller coordinates. */
    public Collaboration coordinated(long collaboration) {
        Collaboration found = found(em.find(Collaboration.class, collaboration));
        if (!caller.view().coordinates(collaboration)) {
            throw new NotAllowed();
        }
        return found;
    }

    /** An organisation of the register; null for none. */
    public Organisation organisation(Long id) {
        return id == null ? null : found(em.find(Organisation.class, id));
    }

    /** A group; null for none. */
    public WorkingGroup group(Long id) {
        return id == null ? null : found(em.find(WorkingGroup.class, id));
    }

    private static <T> T found(T entity) {
        if (entity == null) {
            throw new NotFound();
        }
        return entity;
    }
}

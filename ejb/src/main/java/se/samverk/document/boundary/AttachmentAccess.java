package se.samverk.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.document.Attachment;
import se.samverk.document.AttachmentRow;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;

/** The way from a number to an attachment: loads it and decides in one step. */
@Stateless
@Allowed(Right.INTERNAL)
public class AttachmentAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    /** An attachment the caller may read. */
    public Attachment readable(long id) {
        things.readable(new SubjectRef(SubjectKind.ATTACHMENT, id));
        return existing(id);
    }

    /** The attachment of a row that was read for a thing the caller has been let in to. */
    public Attachment of(AttachmentRow row) {
        return existing(row.id());
    }

    private Attachment existing(long id) {
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment == null) {
            throw new NotFound();
        }
        return attachment;
    }
}

package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The room that attachments take belongs to the organisation of their thing. */
@ApplicationScoped
public class AttachmentRoom implements RoomTaker {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Override
    public long bytesOf(long organisation) {
        Long bytes = em.createNamedQuery("Attachment.bytesOf", Long.class).setParameter("organisation", organisation)
                .getSingleResult();
        return bytes == null ? 0 : bytes;
    }
}

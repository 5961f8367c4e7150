package se.samverk.inquiry.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.inquiry.Inquiry;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;
import se.samverk.thing.boundary.ThingAccess;

/** The way from a number to a matter: those who answer it read it, and nobody else. */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InquiryAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    /** A matter that the caller may read. */
    public Inquiry readable(long id) {
        Inquiry inquiry = existing(id);
        things.readable(inquiry.ref());
        return inquiry;
    }

    /** A matter that is the caller's to answer: one that is only open behind glass is not. */
    public Inquiry answered(long id) {
        Inquiry inquiry = existing(id);
        if (things.ifReadable(inquiry.ref()).isEmpty()) {
            throw new NotFound();
        }
        return inquiry;
    }

    private Inquiry existing(long id) {
        Inquiry inquiry = em.find(Inquiry.class, id);
        if (inquiry == null) {
            throw new NotFound();
        }
        return inquiry;
    }
}

package se.samverk.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.audit.AuditEntry;
import se.samverk.audit.AuditPending;
import se.samverk.event.Happening;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectRef;

/** Writes the audit trail: every happening in its own transaction, and acts that change no thing. */
@Stateless
@Allowed(Right.INTERNAL)
public class AuditTrail {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /**
     * Notes who did what with which thing. The happening's arguments are the thing's own words, which only its
     * readers may see; they stand in its timeline and not in the trail, which administrators read.
     */
    public void onHappening(@Observes Happening happening) {
        keep(new AuditEntry(clock.now(), caller.view().username(), happening.verb(), happening.subject(),
                happening.audited()));
    }

    /** Notes a change that is not a happening of a thing, together with the change: a rollback takes both. */
    public void noteChange(String act, SubjectRef subject, String detail) {
        keep(new AuditEntry(clock.now(), caller.view().username(), act, subject, detail));
    }

    /** Notes an attempt, for instance to sign in, and keeps the note whatever becomes of the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String actor, String act, SubjectRef subject, String detail) {
        keep(new AuditEntry(clock.now(), actor, act, subject, detail));
    }

    /** The entry takes its place in the chain after the commit, when {@link AuditTimer} finds it. */
    private void keep(AuditEntry entry) {
        em.persist(entry);
        em.persist(new AuditPending(entry));
    }
}

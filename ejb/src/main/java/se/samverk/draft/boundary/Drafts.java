package se.samverk.draft.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.draft.Draft;
import se.samverk.draft.DraftRow;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;

/** Unsaved text, a row per author, thing and field. Only the author ever reads it; it is neither audited nor indexed. */
@Stateless
@Allowed(Right.SIGNED_IN)
public class Drafts {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /**
     * Keeps the text of a field of a thing the caller may read.
     *
     * @param seen the number of the draft the author saw last; 0 when there was none
     * @return the kept draft with its new number
     * @throws Conflict when another window has saved meanwhile
     */
    public DraftRow keep(SubjectRef subject, String field, String text, long seen) {
        things.ifReadable(subject).orElseThrow(NotFound::new);
        if (!field.matches("[a-zA-Z0-9_-]{1," + Draft.FIELD_LENGTH + "}")) {
            throw new RuleBroken("draft.field", "");
        }
        if (text.length() > Draft.TEXT_LENGTH) {
            throw new RuleBroken("draft.tooLong", field, Draft.TEXT_LENGTH);
        }
        List<Draft> found = em.createNamedQuery("Draft.one", Draft.class)
                .setParameter("account", caller.view().accountId()).setParameter("subject", subject)
                .setParameter("field", field).getResultList();
        Draft draft;
        if (found.isEmpty()) {
            if (seen != 0) {
                throw new Conflict("draft.conflict");
            }
            draft = new Draft(caller.view().accountId(), subject, field, text, clock.now());
            em.persist(draft);
        } else {
            draft = found.get(0);
            draft.replace(text, seen, clock.now());
        }
        return row(draft);
    }

    /** The caller's own drafts of a thing. */
    public List<DraftRow> mine(SubjectRef subject) {
        things.ifReadable(subject).orElseThrow(NotFound::new);
        return em.createNamedQuery("Draft.ofSubject", Draft.class).setParameter("account", caller.view().accountId())
                .setParameter("subject", subject).getResultList().stream().map(Drafts::row).toList();
    }

    /** Forgets the caller's drafts of a thing, when what was typed has been saved or given up. */
    public void discard(SubjectRef subject) {
        em.createNamedQuery("Draft.discard").setParameter("account", caller.view().accountId())
                .setParameter("subject", subject).executeUpdate();
    }

    private static DraftRow row(Draft draft) {
        return new DraftRow(draft.getField(), draft.getText(), draft.getNumber(), draft.getSavedAt());
    }
}

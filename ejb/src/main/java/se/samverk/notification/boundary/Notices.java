package se.samverk.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.notification.Notice;
import se.samverk.notification.NoticeRow;
import se.samverk.organisation.Holding;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;

/** Notices on their way to the persons who hold the seats, and what they were told. */
@Stateless
@Allowed(Right.INTERNAL)
public class Notices {
    private static final int DAYS_SHOWN = 90;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    public List<Long> undelivered(int most) {
        return em.createNamedQuery("Notice.undelivered", Notice.class).setMaxResults(most).getResultList().stream()
                .map(Notice::getId).toList();
    }

    /** Delivers a notice to whoever holds the seat now; an empty seat's notice is kept for nobody, its waiting stays. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void deliver(long id) {
        Notice notice = em.find(Notice.class, id);
        Long person = em.createNamedQuery("Holding.ofSeat", Holding.class).setParameter("seat", notice.getSeatId())
                .setParameter("day", clock.today()).getResultList().stream()
                .map(holding -> holding.getPerson().getId()).findFirst().orElse(null);
        notice.delivered(person, clock.now());
    }

    /** What the caller was told of organisations lately: that one ends, or is taken over by theirs. The newest first. */
    @Allowed(Right.EVERYBODY)
    public List<NoticeRow> mine() {
        return caller.view().signedIn()
                ? em.createNamedQuery("Notice.ofPersonOnOrganisations", Notice.class)
                        .setParameter("person", caller.view().personId())
                        .setParameter("since", clock.now().minusDays(DAYS_SHOWN)).getResultStream().map(Notice::row)
                        .toList()
                : List.of();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String error) {
        em.find(Notice.class, id).failed(error, clock.now());
    }

    public List<Notice> parked() {
        return em.createNamedQuery("Notice.parked", Notice.class).getResultList();
    }

    /** Lets a parked notice be tried again, or forgets it; its waiting stays. */
    public void settleParked(long id, boolean drop) {
        for (Notice parked : parked()) {
            if (parked.getId() == id && drop) {
                em.remove(parked);
            } else if (parked.getId() == id) {
                parked.retry();
            }
        }
    }
}

package se.samverk.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.notification.Letter;
import se.samverk.notification.OutgoingMail;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;

/** Mails on their way out: posted by the features in the transaction of what they tell about, sent by a timer. */
@Stateless
@Allowed(Right.INTERNAL)
public class Outbox {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PortalClock clock;

    /** Lets a letter go out when the caller's transaction has been committed. */
    public void post(Letter letter) {
        em.persist(new OutgoingMail(letter, clock.now()));
    }

    /** The mails that were put aside: refused by the mail server, or tried too often. */
    public List<OutgoingMail> parked() {
        return em.createNamedQuery("OutgoingMail.parked", OutgoingMail.class).getResultList();
    }

    /** Lets a parked mail be tried again, or forgets it. */
    public void settleParked(long id, boolean drop) {
        for (OutgoingMail mail : parked()) {
            if (mail.getId() == id && drop) {
                mail.dropped(clock.now());
            } else if (mail.getId() == id) {
                mail.tryAgain(clock.now());
            }
        }
    }
}

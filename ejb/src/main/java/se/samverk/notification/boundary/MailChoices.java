package se.samverk.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.MailChoice;
import se.samverk.notification.Pace;
import se.samverk.notification.StopLink;
import se.samverk.organisation.Account;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;

/** How often people want to be told by mail; each decides for oneself, also by the link in a mail without signing in. */
@Stateless
@Allowed(Right.INTERNAL)
public class MailChoices {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private Digests digests;

    @Inject
    private AuditTrail audit;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** How often the caller wants mail. */
    @Allowed(Right.SIGNED_IN)
    public Pace pace() {
        return digests.pace(caller.view().personId());
    }

    /** Where the caller's mails go; empty when the account has no address. */
    @Allowed(Right.SIGNED_IN)
    public String address() {
        return organisations.account(caller.view().accountId()).getMail().orElse("");
    }

    /** The caller's own choice. */
    @Allowed(Right.SIGNED_IN)
    public void choose(Pace pace) {
        keep(caller.view().personId(), pace);
        audit.noteChange("mail.chosen", null, pace.name());
    }

    /** Whether a link from a mail stops anything. */
    @Allowed(Right.EVERYBODY)
    public boolean stops(String token) {
        return !em.createNamedQuery("StopLink.byToken", StopLink.class).setParameter("hash", hash(token))
                .getResultList().isEmpty();
    }

    /** Stops the mails to the person to whom the link was sent; pressing it again changes nothing. */
    @Allowed(Right.EVERYBODY)
    public void stop(String token) {
        long person = em.createNamedQuery("StopLink.byToken", StopLink.class).setParameter("hash", hash(token))
                .getResultList().stream().findFirst().orElseThrow(NotFound::new).getPersonId();
        keep(person, Pace.NONE);
        em.createNamedQuery("Account.ofPerson", Account.class).setParameter("person", person).getResultList().stream()
                .findFirst().ifPresent(account -> audit.note(account.getUsername(), "mail.stopped", null, ""));
    }

    private static String hash(String token) {
        return StopLink.hash(token == null ? "" : token);
    }

    private void keep(long person, Pace pace) {
        em.createNamedQuery("MailChoice.ofPerson", MailChoice.class).setParameter("person", person).getResultList()
                .stream().findFirst().ifPresentOrElse(choice -> choice.choose(pace, clock.now()),
                        () -> em.persist(new MailChoice(person, pace, clock.now())));
    }
}

package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.organisation.AccountSecured;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.RuleBroken;

/** The links that have been given out: found by their secrets, counted, taken back. */
@Stateless
@Allowed(Right.INTERNAL)
public class OneTimeLinks {
    private static final int MOST_PER_HOUR = 3;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Event<AccountSecured> secured;

    @Inject
    private OrganisationAccess access;

    @Inject
    private PortalClock clock;

    /** The link of a secret; empty when the secret opens no door of the purpose. */
    public Optional<OneTimeLink> find(String token, Purpose purpose) {
        return token == null || token.isEmpty()
                ? Optional.empty()
                : em.createNamedQuery("OneTimeLink.byToken", OneTimeLink.class)
                        .setParameter("hash", OneTimeLink.hash(token)).setParameter("purpose", purpose)
                        .getResultList().stream().findFirst();
    }

    /** Whether a secret opens, and if not, why. A link of an account that may not be used counts as taken back. */
    public OneTimeLink.State state(String token, Purpose purpose) {
        return find(token, purpose).filter(this::mayBeUsed).map(link -> link.stateAt(clock.now()))
                .orElse(OneTimeLink.State.REVOKED);
    }

    private boolean mayBeUsed(OneTimeLink link) {
        return link.getAccountId().map(account -> access.account(account).isActive()).orElse(true);
    }

    /** The link of a secret that opens; refused in words that say why, when it does not. */
    public OneTimeLink open(String token, Purpose purpose) {
        OneTimeLink.State state = state(token, purpose);
        if (state != OneTimeLink.State.OPEN) {
            throw new RuleBroken("link." + state, "");
        }
        return find(token, purpose).orElseThrow();
    }

    /** Whether an account may get one more link: a few in an hour, so that no mailbox is filled. */
    public boolean mayGetMore(long account, Purpose purpose) {
        return of(account, purpose).stream().filter(link -> link.getCreatedAt().isAfter(clock.now().minusHours(1)))
                .count() < MOST_PER_HOUR;
    }

    /** Takes back the links of an account for one purpose. */
    public void revoke(long account, Purpose purpose) {
        of(account, purpose).forEach(link -> link.revoke(clock.now()));
    }

    /** Takes back all links of an account, and lets others take back their keys: what somebody else may have asked for outlives no way in that has changed. */
    public void revokeAll(long account) {
        revoke(account, Purpose.PASSWORD);
        revoke(account, Purpose.MAIL_ADDRESS);
        secured.fire(new AccountSecured(account));
    }

    private List<OneTimeLink> of(long account, Purpose purpose) {
        return em.createNamedQuery("OneTimeLink.ofAccount", OneTimeLink.class).setParameter("account", account)
                .setParameter("purpose", purpose).getResultList();
    }
}

package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;

/** Of whom the portal demands a second factor, whether they wish it or not. */
@Stateless
@Allowed(Right.INTERNAL)
public class SecondFactorDemand {
    /** Those who look after others: what they may do is worth more to a stranger. */
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.COORDINATOR,
            Role.ORGANISATION_ADMINISTRATOR);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private PortalClock clock;

    /** Whether the portal demands it of somebody. */
    public boolean concerns(Account account) {
        return switch (settings.secondFactor()) {
            case NOBODY -> false;
            case EVERYBODY -> true;
            case ADMINISTRATORS -> em.createNamedQuery("Holding.ofPerson", Holding.class)
                    .setParameter("person", account.getPerson().getId()).setParameter("day", clock.today())
                    .getResultList().stream().anyMatch(one -> ADMINISTRATORS.contains(one.getSeat().getRole()));
        };
    }

    /** Whether somebody is asked for it, because they wish it or because the portal demands it. */
    public boolean asks(Account account) {
        return account.wishesSecondFactor() || concerns(account);
    }
}

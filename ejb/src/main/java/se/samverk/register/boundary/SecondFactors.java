package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Role;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.register.FactorsView;
import se.samverk.register.SecondStep;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/** Of whom a second factor is asked after the password: of who wishes it, and of whom the portal demands it. */
@Stateless
@Allowed(Right.INTERNAL)
public class SecondFactors {
    /** Those who look after others: what they may do is worth more to a stranger. */
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.COORDINATOR,
            Role.ORGANISATION_ADMINISTRATOR);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignInLetters letters;

    /** What follows for somebody who has given the right password. */
    @Allowed(Right.EVERYBODY)
    public SecondStep after(String username) {
        Account account = byName(username);
        if (account == null) {
            throw new NotAllowed();
        }
        if (!account.wishesSecondFactor() && !isDemanded(account)) {
            return SecondStep.NONE;
        }
        if (!passkeys.rows(account.getId()).isEmpty()) {
            return SecondStep.PROVE;
        }
        return codes.left(account.getId()) == 0 ? SecondStep.MAKE : SecondStep.CODE;
    }

    /**
     * Adds the first passkey of somebody whose password was right and of whom a second factor is demanded, and makes
     * codes for the day it is gone, which are told only now. Field in refusals: name.
     */
    @Allowed(Right.EVERYBODY)
    public List<String> begin(String username, @Valid AddPasskey order) {
        Account account = withoutFactors(username);
        passkeys.begin(account.getUsername(), order);
        return codes.make(account);
    }

    /** The same for somebody who has nothing that could hold a passkey: codes alone, which are told only now. */
    @Allowed(Right.EVERYBODY)
    public List<String> beginWithCodes(String username) {
        return codes.make(withoutFactors(username));
    }

    /** The account of somebody of whom a second factor is demanded and who has none yet; refused for all others. */
    private Account withoutFactors(String username) {
        if (after(username) != SecondStep.MAKE) {
            throw new NotAllowed();
        }
        return byName(username);
    }

    /**
     * Uses a recovery code of somebody whose password was right. Empty when it is none of theirs; else the new codes,
     * told only now, that follow the last one of somebody who has no passkey, so that the password alone never opens.
     */
    @Allowed(Right.EVERYBODY)
    public Optional<List<String>> recover(String username, String code, String address) {
        if (!codes.use(username, code, address)) {
            return Optional.empty();
        }
        return Optional.of(after(username) == SecondStep.MAKE ? codes.make(byName(username)) : List.of());
    }

    /** What the caller has besides the password. */
    @Allowed(Right.SIGNED_IN)
    public FactorsView mine() {
        Account me = access.account(caller.view().accountId());
        return new FactorsView(passkeys.rows(me.getId()), codes.left(me.getId()), me.wishesSecondFactor(),
                isDemanded(me));
    }

    /** The caller wants to be asked for a passkey after the password, or no longer; the first needs a passkey. */
    @Allowed(Right.SIGNED_IN)
    public void wish(boolean wished) {
        sessions.demandProof();
        Account me = access.account(caller.view().accountId());
        if (wished && passkeys.rows(me.getId()).isEmpty()) {
            throw new RuleBroken("passkey.noneYet", "");
        }
        me.wishSecondFactor(wished);
        audit.noteChange(wished ? "factor.wished" : "factor.notWished", null, "");
        letters.tell(me, wished ? "factorWished" : "factorNotWished");
    }

    /** Whether the caller looks after anybody, which {@link #removeAll} asks for each one. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public boolean looksAfterPeople() {
        return true;
    }

    /**
     * Takes every passkey and code of somebody away who has lost them; the password alone opens again, and where the
     * portal demands more, a new passkey is made at the next sign-in.
     */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void removeAll(String username) {
        Account account = byName(username);
        if (account == null) {
            throw new NotFound();
        }
        accounts.demandLooksAfter(account.getUsername());
        em.createNamedQuery("Passkey.removeAll").setParameter("account", account.getId()).executeUpdate();
        codes.forget(account.getId());
        account.wishSecondFactor(false);
        sessions.endAllOf(account.getId());
        audit.noteChange("factor.removed", null, account.getUsername());
        letters.tell(account, "factorsRemoved");
    }

    /** Whoever is erased can prove nothing any more, and what the provider said of them goes too. */
    public void onErased(@Observes AccountErased erased) {
        em.createNamedQuery("Passkey.removeAll").setParameter("account", erased.accountId()).executeUpdate();
        codes.forget(erased.accountId());
        em.createNamedQuery("MembershipRequest.removeAll").setParameter("account", erased.accountId())
                .executeUpdate();
        em.createNamedQuery("ProviderIdentity.removeAll").setParameter("account", erased.accountId())
                .executeUpdate();
        access.account(erased.accountId()).wishSecondFactor(false);
    }

    private boolean isDemanded(Account account) {
        return switch (settings.secondFactor()) {
            case NOBODY -> false;
            case EVERYBODY -> true;
            case ADMINISTRATORS -> em.createNamedQuery("Holding.ofPerson", Holding.class)
                    .setParameter("person", account.getPerson().getId()).setParameter("day", clock.today())
                    .getResultList().stream().anyMatch(one -> ADMINISTRATORS.contains(one.getSeat().getRole()));
        };
    }

    private Account byName(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList().stream()
                .filter(Account::isActive).findFirst().orElse(null);
    }
}

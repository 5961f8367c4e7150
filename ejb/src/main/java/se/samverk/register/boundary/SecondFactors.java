package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.register.FactorsView;
import se.samverk.register.SecondStep;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;

/** Of whom a second factor is asked after the password: of who wishes it, and of whom the portal demands it. */
@Stateless
@Allowed(Right.INTERNAL)
public class SecondFactors {
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
    private SecondFactorDemand demand;

    @Inject
    private Caller caller;

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
        if (!demand.asks(account)) {
            return SecondStep.NONE;
        }
        if (!passkeys.rows(account.getId()).isEmpty()) {
            return SecondStep.PROVE;
        }
        return codes.left(account.getId()) == 0 ? SecondStep.MAKE : SecondStep.CODE;
    }

    /** What is remembered of somebody who has just given the right password, while the second step is before them. */
    @Allowed(Right.EVERYBODY)
    public PasswordProof proof(String username) {
        Account account = byName(username);
        if (account == null) {
            throw new NotAllowed();
        }
        return new PasswordProof(account.getUsername(), mark(account));
    }

    /**
     * Adds the first passkey of somebody whose password was right and of whom a second factor is demanded, and makes
     * codes for the day it is gone, which are told only now. Field in refusals: name.
     */
    @Allowed(Right.EVERYBODY)
    public List<String> begin(PasswordProof proof, @Valid AddPasskey order) {
        Account account = withoutFactors(proof);
        passkeys.begin(account.getUsername(), order);
        return codes.make(account);
    }

    /** The same for somebody who has nothing that could hold a passkey: codes alone, which are told only now. */
    @Allowed(Right.EVERYBODY)
    public List<String> beginWithCodes(PasswordProof proof) {
        return codes.make(withoutFactors(proof));
    }

    /** The account of somebody of whom a second factor is demanded and who has none yet; refused for all others. */
    private Account withoutFactors(PasswordProof proof) {
        Account account = stillProved(proof);
        if (after(account.getUsername()) != SecondStep.MAKE) {
            throw new NotAllowed();
        }
        return account;
    }

    /** Whether somebody whose password was right has that account's passkey too. */
    @Allowed(Right.EVERYBODY)
    public boolean confirms(PasswordProof proof, String answer, String challenge, String address) {
        return passkeys.confirms(stillProved(proof).getUsername(), answer, challenge, address);
    }

    /**
     * Uses a recovery code of somebody whose password was right. Empty when it is none of theirs; else the new codes,
     * told only now, that follow the last one: a passkey may be the one that is lost, and the password alone never opens.
     */
    @Allowed(Right.EVERYBODY)
    public Optional<List<String>> recover(PasswordProof proof, String code, String address) {
        Account account = stillProved(proof);
        if (!codes.use(account.getUsername(), code, address)) {
            return Optional.empty();
        }
        boolean last = codes.left(account.getId()) == 0 && demand.asks(account);
        return Optional.of(last ? codes.make(account) : List.of());
    }

    /** The account, as long as its password, its passkeys and its codes are those of when the password was given. */
    private Account stillProved(PasswordProof proof) {
        Account account = byName(proof.username());
        if (account == null || !mark(account).equals(proof.mark())) {
            throw new NotAllowed("secondstep.over");
        }
        return account;
    }

    /** Another one after a new password, and after passkeys or codes have come or gone; a used code changes nothing. */
    private String mark(Account account) {
        String factors = passkeys.rows(account.getId()).stream().map(one -> String.valueOf(one.id()))
                .collect(Collectors.joining(" ", account.getPasswordHash() + " passkeys ", ""));
        String all = codes.numbers(account.getId()).stream().map(String::valueOf)
                .collect(Collectors.joining(" ", factors + " codes ", ""));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** What the caller has besides the password. */
    @Allowed(Right.SIGNED_IN)
    public FactorsView mine() {
        Account me = access.account(caller.view().accountId());
        return new FactorsView(passkeys.rows(me.getId()), codes.left(me.getId()), me.wishesSecondFactor(),
                demand.concerns(me));
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

    private Account byName(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList().stream()
                .filter(Account::isActive).findFirst().orElse(null);
    }
}

package se.samverk.register.boundary;

import com.webauthn4j.data.AuthenticationData;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.NewPasskey;
import se.samverk.register.Passkey;
import se.samverk.register.PasskeyRow;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/**
 * Passkeys: made, used, taken away. A challenge is given by the page, which holds it in the browser's session and hands
 * it over once; what the browser then sends is an {@code answer}, as JSON in the form of the WebAuthn standard.
 */
@Stateless
@Allowed(Right.EVERYBODY)
public class Passkeys {
    private static final long PATIENCE_MILLISECONDS = 300_000;
    private static final int LONGEST_ANSWER = 20_000;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Sessions sessions;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private SecondFactorDemand demand;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignInLetters letters;

    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String baseUrl;

    private PasskeyCheck check;

    @PostConstruct
    void address() {
        check = new PasskeyCheck(URI.create(baseUrl));
    }

    /** What a browser is asked so that somebody signs in with a passkey and nothing else. */
    public String toEnter(String challenge) {
        return asked(challenge, List.of(), "required").build().toString();
    }

    /** Who signs in with a passkey and nothing else, or empty when it is none of an active account. */
    public Optional<SignedIn> enter(String answer, String challenge, String address) {
        Optional<AuthenticationData> data = read(answer);
        Passkey passkey = data.flatMap(this::known).orElse(null);
        if (passkey == null || !PasskeyCheck.names(data.get(), passkey)
                || !isRight(data.get(), passkey, challenge, true, address)) {
            if (passkey == null) {
                audit.note("anonymous", "passkey.refused", null, address);
            }
            return Optional.empty();
        }
        return Optional.of(new SignedIn(passkey.getAccount().getUsername(), passkey.getAccount().getLanguage()));
    }

    /** What a browser is asked of somebody who has given the right password. */
    public String toConfirm(String username, String challenge) {
        return asked(challenge, of(account(username)), "preferred").build().toString();
    }

    /** Whether somebody who has given the right password has that account's passkey too. */
    @Allowed(Right.INTERNAL)
    public boolean confirms(String username, String answer, String challenge, String address) {
        Optional<AuthenticationData> data = read(answer);
        Passkey passkey = data.flatMap(this::known).orElse(null);
        boolean own = passkey != null && passkey.getAccount().getUsername().equals(Account.normalise(username));
        if (!own) {
            audit.note(Account.normalise(username), "passkey.refused", null, address);
        }
        return own && isRight(data.get(), passkey, challenge, false, address);
    }

    /** What a browser is asked of the caller, who proves again who they are. */
    @Allowed(Right.SIGNED_IN)
    public String toProve(String challenge) {
        return asked(challenge, of(me()), "required").build().toString();
    }

    /** Proves again, by a passkey, that it is the caller who sits there. */
    @Allowed(Right.SIGNED_IN)
    public void prove(String answer, String challenge, String address) {
        Optional<AuthenticationData> data = read(answer);
        Passkey passkey = data.flatMap(this::known).orElse(null);
        boolean own = passkey != null && passkey.getAccount().getId().equals(caller.view().accountId());
        if (!own || !isRight(data.get(), passkey, challenge, true, address)) {
            throw new RuleBroken("passkey.refused", "");
        }
        sessions.proved();
        audit.noteChange("session.proved", null, "");
    }

    /** What a browser is asked so that it makes a passkey for somebody who is signed in. */
    @Allowed(Right.SIGNED_IN)
    public String toMake(String challenge) {
        return toMake(me(), challenge);
    }

    /** Adds a passkey to the caller's account. Field in refusals: name. */
    @Allowed(Right.SIGNED_IN)
    public void add(@Valid AddPasskey order) {
        sessions.demandProof();
        add(me(), order);
    }

    /** What a browser is asked so that somebody of whom a second factor is demanded makes the first passkey. */
    public String toBegin(String username, String challenge) {
        return toMake(account(username), challenge);
    }

    /** Adds the first passkey of an account whose password was right, where one is demanded. Field in refusals: name. */
    @Allowed(Right.INTERNAL)
    public void begin(String username, @Valid AddPasskey order) {
        Account account = account(username);
        if (!of(account).isEmpty()) {
            throw new NotAllowed();
        }
        add(account, order);
    }

    /** The caller's passkeys, the oldest first. */
    @Allowed(Right.SIGNED_IN)
    public List<PasskeyRow> mine() {
        return rows(me().getId());
    }

    /**
     * Takes one of the caller's passkeys away. The last only when nobody asks for one or a code is left to be asked for:
     * else the next one to know the password would begin anew.
     */
    @Allowed(Right.SIGNED_IN)
    public void remove(long id) {
        sessions.demandProof();
        Account me = me();
        List<Passkey> all = of(me);
        Passkey gone = all.stream().filter(one -> one.getId() == id).findFirst().orElseThrow(NotFound::new);
        if (all.size() == 1 && demand.asks(me) && codes.left(me.getId()) == 0) {
            throw new RuleBroken("passkey.lastNeeded", "");
        }
        em.remove(gone);
        audit.noteChange("passkey.removed", null, "passkey " + id);
        letters.tell(me, "passkeyRemoved");
    }

    /** An account's passkeys, the oldest first. */
    @Allowed(Right.INTERNAL)
    public List<PasskeyRow> rows(long account) {
        return em.createNamedQuery("Passkey.ofAccount", Passkey.class).setParameter("account", account)
                .getResultList().stream().map(one -> new PasskeyRow(one.getId(), one.getName(), one.getCreatedAt(),
                        one.getUsedAt().orElse(null)))
                .toList();
    }

    private void add(Account account, AddPasskey order) {
        List<Passkey> all = of(account);
        if (all.size() >= Passkey.MOST) {
            throw new RuleBroken("passkey.tooMany", "name", Passkey.MOST);
        }
        NewPasskey made = order.answer().length() > LONGEST_ANSWER
                ? null
                : check.made(order.answer(), order.challenge()).orElse(null);
        if (made == null || made.credentialId().length() > Passkey.CREDENTIAL_ID_LENGTH
                || !byCredential(made.credentialId()).isEmpty()) {
            audit.note(account.getUsername(), "passkey.refused", null, order.address());
            throw new RuleBroken("passkey.notMade", "name");
        }
        em.persist(new Passkey(account, order.name(), handle(all, order.challenge()), made, clock.now()));
        audit.note(account.getUsername(), "passkey.added", null, order.address());
        letters.tell(account, "passkeyAdded");
    }

    private Optional<AuthenticationData> read(String answer) {
        return answer == null || answer.length() > LONGEST_ANSWER ? Optional.empty() : check.read(answer);
    }

    private Optional<Passkey> known(AuthenticationData data) {
        return byCredential(PasskeyCheck.credentialId(data)).stream().filter(one -> one.getAccount().isActive())
                .findFirst();
    }

    private List<Passkey> byCredential(String credential) {
        return em.createNamedQuery("Passkey.byCredential", Passkey.class).setParameter("credential", credential)
                .getResultList();
    }

    private boolean isRight(AuthenticationData data, Passkey passkey, String challenge, boolean alone,
            String address) {
        String username = passkey.getAccount().getUsername();
        switch (check.check(data, passkey, challenge, alone)) {
            case RIGHT :
                passkey.used(data.getAuthenticatorData().getSignCount(), clock.now());
                return true;
            case CLONED :
                audit.note(username, "passkey.cloned", null, "passkey " + passkey.getId() + ", " + address);
                letters.tell(passkey.getAccount(), "passkeyCloned");
                return false;
            default :
                audit.note(username, "passkey.refused", null, address);
                return false;
        }
    }

    private String toMake(Account account, String challenge) {
        List<Passkey> all = of(account);
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        PasskeyCheck.ALGORITHMS.forEach(one -> algorithms
                .add(Json.createObjectBuilder().add("type", "public-key").add("alg", one.getValue())));
        return Json.createObjectBuilder().add("challenge", challenge)
                .add("rp", Json.createObjectBuilder().add("id", check.host()).add("name", "Samverk"))
                .add("user",
                        Json.createObjectBuilder().add("id", handle(all, challenge)).add("name", account.getUsername())
                                .add("displayName", account.getPerson().getDisplayName()))
                .add("pubKeyCredParams", algorithms).add("timeout", PATIENCE_MILLISECONDS)
                .add("excludeCredentials", keys(all)).add("attestation", "none")
                .add("authenticatorSelection",
                        Json.createObjectBuilder().add("residentKey", "required").add("userVerification", "required"))
                .build().toString();
    }

    /** By what authenticators know the account: the same for all its keys, and at first as random as the challenge. */
    private static String handle(List<Passkey> all, String challenge) {
        return all.isEmpty() ? challenge : all.get(0).getUserHandle();
    }

    private JsonObjectBuilder asked(String challenge, List<Passkey> allowed, String verification) {
        return Json.createObjectBuilder().add("challenge", challenge).add("rpId", check.host())
                .add("timeout", PATIENCE_MILLISECONDS).add("userVerification", verification)
                .add("allowCredentials", keys(allowed));
    }

    private static JsonArrayBuilder keys(List<Passkey> passkeys) {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        passkeys.forEach(one -> keys
                .add(Json.createObjectBuilder().add("type", "public-key").add("id", one.getCredentialId())));
        return keys;
    }

    private List<Passkey> of(Account account) {
        return em.createNamedQuery("Passkey.ofAccount", Passkey.class).setParameter("account", account.getId())
                .getResultList();
    }

    private Account me() {
        return access.account(caller.view().accountId());
    }

    private Account account(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList().stream()
                .filter(Account::isActive).findFirst().orElseThrow(NotAllowed::new);
    }
}

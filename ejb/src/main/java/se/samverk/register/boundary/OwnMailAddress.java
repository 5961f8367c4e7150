package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.Letter;
import se.samverk.notification.boundary.Outbox;
import se.samverk.organisation.Account;
import se.samverk.organisation.MailAddress;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

/**
 * A person changes where the own mails go: asks, having proved lately who they are, and confirms by a link that is sent
 * to the new address. The address before is told. Whether the new one belongs to somebody else's account is told to
 * nobody but whoever reads that mailbox.
 */
@Stateless
@Allowed(Right.SIGNED_IN)
public class OwnMailAddress {
    /** For how long a link opens. */
    public static final Duration OPEN_FOR = Duration.ofHours(24);
    private static final String PATH = "/open/address.xhtml?token=";
    private static final int MOST_PER_HOUR = 3;

    /**
     * What a link offers to its holder.
     *
     * @param state whether it opens, and if not, why
     * @param mail the address that it confirms; empty unless it opens
     */
    public record Confirmation(OneTimeLink.State state, String mail) implements Serializable {
    }

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Sessions sessions;

    @Inject
    private SignInLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /** Where the caller's mails go; empty when they go nowhere. */
    public String present() {
        return me().getMail().orElse("");
    }

    /**
     * Sends a link to the address wished for; nothing is changed before it is opened. The answer is the same when
     * another account has the address: then its mailbox is told instead. Field in refusals: mail.
     */
    public void ask(@Valid AskMailAddress order) {
        sessions.demandProof();
        Account me = me();
        String mail = MailAddress.normalise(order.mail());
        if (!Letter.isAddress(mail)) {
            throw new RuleBroken("invitation.address", "mail");
        }
        if (mail.equals(me.getMail().orElse(""))) {
            throw new RuleBroken("mailaddress.same", "mail");
        }
        List<OneTimeLink> before = links(me, Purpose.MAIL_ADDRESS);
        if (before.stream().filter(link -> link.getCreatedAt().isAfter(clock.now().minusHours(1)))
                .count() >= MOST_PER_HOUR) {
            throw new RuleBroken("mailaddress.often", "mail");
        }
        before.forEach(link -> link.revoke(clock.now()));
        String token = SecretKey.fresh();
        em.persist(OneTimeLink.toMail(me.getId(), mail, token, clock.now(), clock.now().plus(OPEN_FOR)));
        Language language = me.getLanguage().orElse(order.language());
        outbox.post(isTaken(mail, me)
                ? new Letter(mail, language, "mailInUse", List.of(), "/sign-in.xhtml")
                : new Letter(mail, language, "mailConfirm", List.of(Long.toString(OPEN_FOR.toHours())), PATH + token));
        audit.noteChange("account.mailAsked", null, "");
    }

    private boolean isTaken(String mail, Account me) {
        return em.createNamedQuery("Account.withMail", Account.class).setParameter("mail", mail).getResultList()
                .stream()
                .anyMatch(other -> !other.getId().equals(me.getId()));
    }

    /** Whether a link opens, and which address it confirms. */
    @Allowed(Right.EVERYBODY)
    public Confirmation offer(String token) {
        OneTimeLink link = link(token);
        OneTimeLink.State state = link == null || !account(link).isActive()
                ? OneTimeLink.State.REVOKED
                : link.stateAt(clock.now());
        return new Confirmation(state, state == OneTimeLink.State.OPEN ? link.getMail().orElseThrow() : "");
    }

    /**
     * The holder of a link confirms to read the address: mails go there from now on, the address before is told, and
     * links to a new password that were sent there stop working.
     */
    @Allowed(Right.EVERYBODY)
    public void confirm(String token) {
        OneTimeLink.State state = offer(token).state();
        if (state != OneTimeLink.State.OPEN) {
            throw new RuleBroken("link." + state, "");
        }
        OneTimeLink link = link(token);
        Account account = account(link);
        String mail = link.getMail().orElseThrow();
        if (isTaken(mail, account)) {
            throw new RuleBroken("account.mailTaken", "");
        }
        link.use(clock.now());
        letters.tellOfAccount(account, "mailChanged");
        account.receiveMailAt(mail);
        links(account, Purpose.PASSWORD).forEach(other -> other.revoke(clock.now()));
        audit.note(account.getUsername(), "account.mailConfirmed", null, "");
    }

    private Account me() {
        return access.account(caller.view().accountId());
    }

    private Account account(OneTimeLink link) {
        return access.account(link.getAccountId().orElseThrow());
    }

    private List<OneTimeLink> links(Account account, Purpose purpose) {
        return em.createNamedQuery("OneTimeLink.ofAccount", OneTimeLink.class)
                .setParameter("account", account.getId()).setParameter("purpose", purpose).getResultList();
    }

    private OneTimeLink link(String token) {
        return token == null || token.isEmpty()
                ? null
                : em.createNamedQuery("OneTimeLink.byToken", OneTimeLink.class)
                        .setParameter("hash", OneTimeLink.hash(token)).setParameter("purpose", Purpose.MAIL_ADDRESS)
                        .getResultList().stream().findFirst().orElse(null);
    }
}

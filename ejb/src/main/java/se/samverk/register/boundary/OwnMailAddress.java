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
 * to the new address. The address before is told of both. Whether the new one belongs to somebody else's account is told to
 * nobody but whoever reads that mailbox.
 */
@Stateless
@Allowed(Right.SIGNED_IN)
public class OwnMailAddress {
    /** For how long a link opens. */
    public static final Duration OPEN_FOR = Duration.ofHours(24);
    private static final String PATH = "/open/address.xhtml?token=";

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
    private Accounts accounts;

    @Inject
    private OneTimeLinks links;

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
     * another account has the address: then its mailbox is told instead. The present address is told as well, so that
     * its holder can stop what was not their wish. Field in refusals: mail.
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
        if (!links.mayGetMore(me.getId(), Purpose.MAIL_ADDRESS)) {
            throw new RuleBroken("mailaddress.often", "mail");
        }
        links.revoke(me.getId(), Purpose.MAIL_ADDRESS);
        String token = SecretKey.fresh();
        em.persist(OneTimeLink.toMail(me.getId(), mail, token, clock.now(), clock.now().plus(OPEN_FOR)));
        Language language = me.getLanguage().orElse(order.language());
        outbox.post(accounts.isMailOfAnother(mail, me)
                ? new Letter(mail, language, "mailInUse", List.of(), "/sign-in.xhtml")
                : new Letter(mail, language, "mailConfirm", List.of(Long.toString(OPEN_FOR.toHours())), PATH + token));
        letters.tellOfAccount(me, "mailAsked");
        audit.noteChange("account.mailAsked", null, "");
    }

    /** Whether a link opens, and which address it confirms; whose account it is, is told to no mailbox that may be a stranger's. */
    @Allowed(Right.EVERYBODY)
    public Confirmation offer(String token) {
        OneTimeLink.State state = links.state(token, Purpose.MAIL_ADDRESS);
        if (state != OneTimeLink.State.OPEN) {
            return new Confirmation(state, "");
        }
        return new Confirmation(state, links.open(token, Purpose.MAIL_ADDRESS).getMail().orElseThrow());
    }

    /**
     * The holder of a link confirms to read the address: mails go there from now on, the address before is told, and
     * links to a new password that were sent there stop working.
     */
    @Allowed(Right.EVERYBODY)
    public void confirm(String token) {
        OneTimeLink link = links.open(token, Purpose.MAIL_ADDRESS);
        Account account = account(link);
        String mail = link.getMail().orElseThrow();
        if (accounts.isMailOfAnother(mail, account)) {
            throw new RuleBroken("account.mailTaken", "");
        }
        link.use(clock.now());
        letters.tellOfAccount(account, "mailChanged");
        account.receiveMailAt(mail);
        links.revokeAll(account.getId());
        audit.note(account.getUsername(), "account.mailConfirmed", null, "");
    }

    private Account me() {
        return access.account(caller.view().accountId());
    }

    private Account account(OneTimeLink link) {
        return access.account(link.getAccountId().orElseThrow());
    }
}

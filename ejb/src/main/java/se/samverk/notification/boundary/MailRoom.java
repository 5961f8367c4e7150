package se.samverk.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.notification.Letter;
import se.samverk.notification.MailRow;
import se.samverk.notification.MailState;
import se.samverk.notification.MailTrouble;
import se.samverk.notification.OutgoingMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Setting;

/**
 * What people see of mails. Administrators see how they fare, not what stands in them: a link in a mail may open a
 * door. In the demo, where no mail leaves the portal, everybody reads the mails to the own address.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class MailRoom {
    private static final int MOST_SHOWN = 100;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private Outbox outbox;

    @Inject
    private Digests digests;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    @Inject
    private Settings settings;

    /** How many mails wait and since when, how many are parked, and what was said last. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public MailTrouble trouble() {
        List<OutgoingMail> open = open();
        long parked = open.stream().filter(mail -> mail.getState() == MailState.PARKED).count();
        String lastError = open.stream().map(OutgoingMail::getLastError).filter(error -> !error.isEmpty())
                .reduce((first, second) -> second).orElse("");
        return new MailTrouble(open.size() - parked, parked,
                open.stream().map(OutgoingMail::getCreatedAt).findFirst().orElse(null), lastError);
    }

    /** The mails that have not been sent, the oldest first; in the demo with what stands in them. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public List<MailRow> unsent() {
        return open().stream().limit(MOST_SHOWN).map(mail -> row(mail, demo)).toList();
    }

    /** Lets every mail that has not been sent be tried at once. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public void tryAgain() {
        open().forEach(mail -> mail.tryAgain(clock.now()));
    }

    /** Writes a mail to the caller, to see whether mails arrive. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public void test() {
        Account account = organisations.account(caller.view().accountId());
        String address = account.getMail().orElseThrow(() -> new RuleBroken("mail.noAddress", ""));
        outbox.post(new Letter(address, account.getLanguage().orElse(Language.SV), "test",
                List.of(settings.text(Setting.OPERATOR_NAME)),
                "/administration/mail.xhtml"));
    }

    /** Whether mails are shown in the portal, because they go nowhere else. */
    @Allowed(Right.SIGNED_IN)
    public boolean shown() {
        return demo;
    }

    /** The mails to the caller's own address, the newest first; none outside the demo. */
    @Allowed(Right.SIGNED_IN)
    public List<MailRow> mine() {
        Optional<String> address = Optional.of(organisations.account(caller.view().accountId()))
                .flatMap(Account::getMail);
        if (!demo || address.isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", address.get())
                .setMaxResults(MOST_SHOWN).getResultList().stream().map(mail -> row(mail, true)).toList();
    }

    private List<OutgoingMail> open() {
        return em.createNamedQuery("OutgoingMail.unsent", OutgoingMail.class).getResultList();
    }

    private MailRow row(OutgoingMail mail, boolean withText) {
        return new MailRow(mail.getId(), mail.getRecipient(), mail.getLanguage(), mail.subject(),
                withText ? text(mail) : "", withText ? mail.getPath().orElse("") : "", mail.getState(),
                mail.getCreatedAt(), mail.getAttempts(), mail.getNextTryAt(), mail.getLastError());
    }

    /** What stands in a mail; the news of somebody else are not for the caller. */
    private String text(OutgoingMail mail) {
        if (mail.getPersonId().isEmpty()) {
            return mail.text();
        }
        return mail.getPersonId().get().equals(caller.view().personId()) ? digests.lines(mail).orElse("") : "";
    }
}

package se.samverk.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.notification.Letter;
import se.samverk.notification.MailState;
import se.samverk.notification.MailWords;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.StopLink;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.shared.Setting;

/** Mails on their way out: posted by the features in the transaction of what they tell about, sent by a timer. */
@Stateless
@Allowed(Right.INTERNAL)
public class Outbox {
    private static final int DAYS_KEPT = 90;
    private static final int TOKEN_BYTES = 32;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Digests digests;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String baseUrl;

    @Inject
    private Settings settings;

    /** Lets a letter go out when the caller's transaction has been committed. */
    public void post(Letter letter) {
        em.persist(new OutgoingMail(letter, clock.now()));
    }

    /** The mails whose turn has come. */
    public List<Long> due(int most) {
        return em.createNamedQuery("OutgoingMail.due", Long.class).setParameter("now", clock.now()).setMaxResults(most)
                .getResultList();
    }

    /** Notes that a mail is about to be tried, and puts it into words; empty when its turn has not come or has passed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<ReadyMail> begin(long id) {
        OutgoingMail mail = em.find(OutgoingMail.class, id);
        OffsetDateTime now = clock.now();
        if (mail == null || mail.getState() != MailState.WAITING || mail.getNextTryAt().isAfter(now)) {
            return Optional.empty();
        }
        String text = mail.getPersonId().isPresent() ? digests.lines(mail).orElse(null) : mail.text();
        if (text == null) {
            mail.dropped(now);
            return Optional.empty();
        }
        mail.attempt(now);
        String stop = mail.getPersonId().map(this::stopAddress).orElse("");
        return Optional.of(new ReadyMail(id, mail.getRecipient(), mail.getLanguage(), mail.subject(),
                body(mail, text, stop), mail.getMessageId(), now, stop,
                settings.text(Setting.OPERATOR_NAME), settings.text(Setting.OPERATOR_EMAIL)));
    }

    /** A link of its own in every attempt, because none is known by anybody but its receiver. */
    private String stopAddress(long person) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.persist(new StopLink(token, person, clock.now()));
        return baseUrl + "/mail/stop?token=" + token;
    }

    /** Notes that a mail was taken, unless it has been forgotten while it was sent. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(long id) {
        OutgoingMail mail = em.find(OutgoingMail.class, id);
        if (mail != null) {
            mail.sent(clock.now());
        }
    }

    /**
     * Notes why a mail was not taken, and whether it never will be; also of an attempt that could not be noted before,
     * and not of a mail that has been forgotten meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String reason, boolean forGood) {
        OutgoingMail mail = em.find(OutgoingMail.class, id);
        if (mail == null) {
            return;
        }
        if (!mail.getNextTryAt().isAfter(clock.now())) {
            mail.attempt(clock.now());
        }
        if (forGood) {
            mail.refused(reason, clock.now());
        } else {
            mail.failed(reason, clock.now());
        }
    }

    /** Forgets mails that ended long ago: whom the portal wrote to is not kept. */
    public void forgetOld() {
        em.createNamedQuery("OutgoingMail.forget").setParameter("before", clock.now().minusDays(DAYS_KEPT))
                .executeUpdate();
        em.createNamedQuery("StopLink.forget").setParameter("before", clock.now().minusYears(2)).executeUpdate();
    }

    /** Forgets letters written before a moment, sent or not: whom they went to is to be known no longer. */
    public void forget(Set<String> letters, OffsetDateTime before) {
        em.createNamedQuery("OutgoingMail.forgetLetters").setParameter("letters", letters)
                .setParameter("before", before).executeUpdate();
    }

    /** What stands in a mail: a few lines, the one link while it is known, who writes, and how to be left in peace. */
    private String body(OutgoingMail mail, String text, String stop) {
        MailWords words = MailWords.of(mail.getLanguage());
        StringBuilder body = new StringBuilder(text);
        mail.getPath().ifPresent(path -> body.append("\n\n").append(words.text("mail.link", List.of(baseUrl + path))));
        body.append("\n\n").append(words.text("mail.footer", List.of(settings.text(Setting.OPERATOR_NAME))));
        if (!stop.isEmpty()) {
            body.append('\n').append(words.text("mail.footer.stop", List.of(stop)));
        }
        return body.append('\n').toString();
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

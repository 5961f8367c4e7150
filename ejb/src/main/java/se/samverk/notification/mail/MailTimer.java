package se.samverk.notification.mail;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.notification.boundary.Outbox;
import se.samverk.notification.boundary.ReadyMail;
import se.samverk.notification.mail.NotSent.Cause;

/**
 * Sends what is due every few seconds, one mail and two transactions each: the attempt is noted, the mail is sent
 * outside any transaction, and what came of it is noted. When the server itself is in the way, the rest waits for the
 * next time. Without a server mails are kept.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {
    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());
    private static final int BATCH = 50;

    @Inject
    private Outbox outbox;

    @Inject
    private SmtpServer server;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "mail")
    void tick() {
        if (!server.configured()) {
            return;
        }
        try {
            for (long id : outbox.due(BATCH)) {
                if (!send(id)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The mails could not be read; the next tick tries again.", e);
        }
    }

    @Schedule(hour = "3", minute = "20", persistent = false, info = "old mail")
    void forget() {
        try {
            outbox.forgetOld();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old mails could not be forgotten; the next night tries again.", e);
        }
    }

    /** Answers whether the server can be asked to take another. */
    private boolean send(long id) {
        try {
            ReadyMail mail = outbox.begin(id).orElse(null);
            if (mail != null) {
                server.send(mail);
                outbox.sent(id);
            }
            return true;
        } catch (RuntimeException e) {
            // One mail that cannot be put into words must not stand in the way of the others.
            LOG.log(Level.WARNING, e, () -> "Mail " + id + " could not be prepared.");
            outbox.failed(id, e.getClass().getSimpleName(), false);
            return true;
        } catch (NotSent e) {
            LOG.log(Level.WARNING, "Mail " + id + " was not sent: {0}", e.getMessage());
            outbox.failed(id, e.getMessage(), e.why() == Cause.EVER);
            return e.why() != Cause.SERVER;
        }
    }
}

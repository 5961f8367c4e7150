package se.samverk.inquiry.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/** Forgets, once an hour, how those of the public are reached whose matters ended long enough ago. */
@Singleton
@Startup
@DependsOn("Migrator")
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class InquiryTimer {
    private static final Logger LOG = Logger.getLogger(InquiryTimer.class.getName());

    @Inject
    private Inquiries inquiries;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "inquiries")
    void tick() {
        try {
            inquiries.forgetContacts();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What the public left could not be forgotten; the next hour tries again.", e);
        }
    }
}

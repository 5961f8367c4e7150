package se.samverk.library.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.document.storage.BlobStore;
import se.samverk.library.Upload;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.Conflict;

/** Gives up files of which nothing has come for days, and folders and packages that nobody has brought in. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class UploadTimer {
    private static final Logger LOG = Logger.getLogger(UploadTimer.class.getName());

    @Inject
    private UploadRows rows;

    @Inject
    private ImportRows imports;

    @Inject
    private ImportsUnderWay underWay;

    @Inject
    private BlobStore store;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "uploads")
    void tick() {
        giveUp();
    }

    public void giveUp() {
        try {
            for (String token : rows.abandoned()) {
                store.drop(token);
                rows.forget(token);
            }
            for (long begun : imports.abandoned()) {
                giveUp(begun);
            }
            for (String token : store.untouched(Duration.ofDays(Upload.DAYS))) {
                if (!rows.knows(token) && !imports.knows(token)) {
                    store.drop(token);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING,
                    "Files that nobody goes on sending could not be given up; the next tick tries again.",
                    e);
        }
    }

    private void giveUp(long begun) throws IOException {
        try {
            underWay.enter(begun);
        } catch (Conflict goingOn) {
            LOG.log(Level.FINE, "An import that is just being brought in is given up by a later tick.", goingOn);
            return;
        }
        try {
            if (!imports.abandoned().contains(begun)) {
                return; // something of it has come meanwhile
            }
            for (String token : imports.forget(begun)) {
                store.drop(token);
            }
        } finally {
            underWay.leave(begun);
        }
    }
}

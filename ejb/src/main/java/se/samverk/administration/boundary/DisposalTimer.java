package se.samverk.administration.boundary;

import jakarta.annotation.Resource;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import se.samverk.administration.DisposalWork;
import se.samverk.document.boundary.PagePictures;
import se.samverk.document.storage.BlobStore;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectRef;

/**
 * Takes away, as the owner of the tables, what the application may not remove of a disposed thing: sealed versions and
 * the timeline; and the bytes of its file when no other thing has the same. The statements reach only things with a
 * disposal, which names its decision. A row is forgotten when all is gone; until then every tick tries again.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class DisposalTimer {
    private static final Logger LOG = Logger.getLogger(DisposalTimer.class.getName());
    private static final List<String> AS_OWNER = List.of("sealed_version", "event");

    @Resource(lookup = "java:app/jdbc/samverk-owner")
    private DataSource owner;

    @Inject
    private DisposalRows rows;

    @Inject
    private BlobStore store;

    @Inject
    private PagePictures pictures;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "disposal")
    void tick() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What is left to dispose of could not be read; the next tick tries again.", e);
        }
    }

    /** Does all that is left to be done. */
    public void run() {
        for (DisposalWork work : rows.all()) {
            try {
                removeSealed(work.getSubject());
                boolean gone = work.getSha256().isEmpty() || rows.isUsed(work.getSha256().get())
                        || store.remove(work.getSha256().get());
                if (gone && work.getSha256().isPresent() && !rows.isUsed(work.getSha256().get())) {
                    pictures.forget(work.getSha256().get());
                }
                if (gone) {
                    rows.done(work.getId());
                }
            } catch (SQLException | IOException | RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> work.getSubject() + " could not be disposed of in full.");
            }
        }
    }

    private void removeSealed(SubjectRef subject) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            for (String table : AS_OWNER) {
                try (PreparedStatement delete = connection.prepareStatement("delete from " + table
                        + " where subject_kind = ? and subject_id = ? and exists (select 1 from disposal d"
                        + " where d.subject_kind = " + table + ".subject_kind and d.subject_id = " + table
                        + ".subject_id)")) {
                    delete.setString(1, subject.kind().name());
                    delete.setLong(2, subject.id());
                    delete.executeUpdate();
                }
            }
        }
    }
}

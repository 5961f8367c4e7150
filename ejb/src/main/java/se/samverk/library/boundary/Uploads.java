package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import se.samverk.document.ScanState;
import se.samverk.document.boundary.FileGate;
import se.samverk.document.storage.BlobStore;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.UploadRows.Coming;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;
import se.samverk.shared.RuleBroken;

/**
 * Files on their way in, in as many pieces as it takes: a piece goes to disk as it comes, the next may come after
 * another signing in, and who sends it is asked for at each. No file is ever whole in memory.
 */
@Stateless
@Allowed(Right.SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {
    private static final String FILES = "files";

    @Inject
    private UploadRows rows;

    @Inject
    private UploadsUnderWay underWay;

    @Inject
    private BlobStore store;

    @Inject
    private FileGate gate;

    /** Begins a file. Fields in refusals: files, reach. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UploadRow begin(@Valid BeginUpload order) {
        Coming coming = rows.begin(order, FileGate.cleanName(order.fileName()));
        return new UploadRow(coming.token(), coming.size(), 0, null);
    }

    /** How much of a file has come. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UploadRow state(String token) {
        Coming coming = rows.mine(token);
        return new UploadRow(token, coming.size(), received(token), null);
    }

    /**
     * Takes the next piece of a file. Refused with {@link Conflict} when it does not begin where the last one ended, or
     * another piece is just coming, with {@link DiskFull} when there is no room on the disk, where what has come stays. With
     * the last piece the file becomes a document, or is refused.
     */
    public UploadRow append(String token, long offset, InputStream bytes) {
        return alone(token, coming -> append(coming, offset, bytes));
    }

    private UploadRow append(Coming coming, long offset, InputStream bytes) {
        String token = coming.token();
        if (offset != received(token)) {
            throw new Conflict();
        }
        try {
            long received = store.append(token, bytes, coming.size());
            if (received < coming.size()) {
                rows.touch(token);
                return new UploadRow(token, coming.size(), received, null);
            }
            UploadRows.Ended ended = finish(coming);
            return new UploadRow(token, coming.size(), received, ended.documentId(), ended.elsewhere());
        } catch (BlobStore.TooLarge more) {
            forget(token);
            throw new RuleBroken("document.longer", FILES, coming.fileName());
        } catch (BlobStore.FullDisk full) {
            throw new DiskFull(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something with a file while nobody else does. */
    private <T> T alone(String token, Function<Coming, T> act) {
        rows.mine(token);
        underWay.enter(token);
        try {
            // As it is now: it may have come whole, or been given up, meanwhile.
            return act.apply(rows.mine(token));
        } finally {
            underWay.leave(token);
        }
    }

    /**
     * Takes a file that is sent at once, of which nobody goes on with a half: of one that breaks off, which the answer says
     * by having no document, or that the disk has no room for, nothing stays. Refused as {@link #append} is.
     */
    public UploadRow appendWhole(String token, InputStream bytes) {
        try {
            UploadRow row = append(token, 0, bytes);
            if (row.documentId() == null) {
                drop(token);
            }
            return row;
        } catch (DiskFull full) {
            try {
                drop(token);
            } catch (RuntimeException too) {
                full.addSuppressed(too);
            }
            throw full;
        }
    }

    private UploadRows.Ended finish(Coming coming) throws IOException {
        try {
            gate.requireContent(coming.token(), coming.fileName(), FILES);
            BlobStore.Kept whole = store.examine(coming.token());
            rows.requireTaken(coming.token(), whole.sha256());
            ScanState scan = gate.scan(coming.token(), coming.fileName(), FILES);
            store.finish(coming.token(), whole);
            return rows.finish(coming.token(), whole, scan);
        } catch (RuleBroken refused) {
            forget(coming.token());
            throw refused;
        }
    }

    /** Gives a file up. Refused with {@link Conflict} while a piece of it is just coming. */
    public void drop(String token) {
        alone(token, coming -> {
            forget(token);
            return null;
        });
    }

    private void forget(String token) {
        rows.forget(token);
        try {
            store.drop(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long received(String token) {
        try {
            return store.length(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.samverk.document.storage.BlobStore;
import se.samverk.shared.Conflict;

/** Which imports are just being worked on, so that none is brought in twice or given up meanwhile. */
@ApplicationScoped
public class ImportsUnderWay {
    @Inject
    private UploadsUnderWay underWay;

    @Inject
    private BlobStore store;

    /** Refused with {@link Conflict} while somebody else, or the same person in another window, is at it. */
    public void enter(long id) {
        underWay.enter(name(id));
    }

    public void leave(long id) {
        underWay.leave(name(id));
    }

    private static String name(long id) {
        return "import " + id;
    }

    /** The bytes go when it is certain that nothing names them any more. */
    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportEnding ended) {
        try {
            for (String token : ended.tokens()) {
                store.drop(token);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leave(@Observes(during = TransactionPhase.AFTER_COMPLETION) ImportEnding ended) {
        leave(ended.id());
    }
}

package se.samverk.document.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.document.boundary.FileTexts.Wanted;
import se.samverk.document.storage.BlobStore;
import se.samverk.platform.Allowed;
import se.samverk.platform.Extractor;
import se.samverk.platform.Extractor.Reading;
import se.samverk.platform.Extractor.TextLimits;
import se.samverk.platform.Right;

/**
 * Has the text of files read, as many at once as there are processes for it. A row says what is to be read, so a crash
 * loses nothing; a file under which the server goes down is tried again, and given up in the end.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class TextTimer {
    private static final Logger LOG = Logger.getLogger(TextTimer.class.getName());
    private static final int PARTS = 2000;
    private static final int DEPTH = 3;
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private FileTexts texts;

    @Inject
    private BlobStore store;

    @Inject
    private Extractor extractor;

    @Inject
    @ConfigProperty(name = "samverk.package.entries")
    private int entries;

    @Inject
    @ConfigProperty(name = "samverk.package.unpacked.mb")
    private int unpackedMegabytes;

    @Inject
    private PictureReader pictures;

    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicInteger working = new AtomicInteger();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "file texts")
    void tick() {
        try {
            while (working.get() < Extractor.TEXTS_AT_ONCE) {
                Optional<Wanted> wanted = next();
                if (wanted.isEmpty()) {
                    return;
                }
                begin(wanted.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The texts to read could not be looked up; the next tick tries again.", e);
        }
    }

    private synchronized Optional<Wanted> next() {
        Optional<Wanted> wanted = texts.next(Set.copyOf(underWay));
        wanted.ifPresent(one -> underWay.add(one.id()));
        return wanted;
    }

    private void begin(Wanted first) {
        working.incrementAndGet();
        try {
            threads.execute(() -> work(first));
        } catch (RejectedExecutionException e) {
            working.decrementAndGet();
            underWay.remove(first.id());
            throw e;
        }
    }

    private void work(Wanted first) {
        try {
            for (Optional<Wanted> wanted = Optional.of(first); wanted.isPresent(); wanted = next()) {
                read(wanted.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The texts to read could not be looked up; the next tick tries again.", e);
        } finally {
            working.decrementAndGet();
        }
    }

    private void read(Wanted wanted) {
        try (InputStream bytes = store.open(wanted.sha256())) {
            String program = pictures.program().orElse(null);
            if (wanted.pages().isEmpty()) {
                texts.keep(wanted, extractor.text(bytes, wanted.fileName(), limits(), program));
            } else {
                texts.keepPictures(wanted, extractor.scan(bytes, wanted.pages(), program));
            }
        } catch (IOException lost) {
            LOG.log(Level.WARNING, lost, () -> "The bytes of file text " + wanted.id() + " cannot be read.");
            Reading nothing = new Reading(Map.of(), List.of(), "GAVE_UP");
            if (wanted.pages().isEmpty()) {
                texts.keep(wanted, nothing);
            } else {
                texts.keepPictures(wanted, nothing);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "File text " + wanted.id() + " came to no end.");
        } finally {
            underWay.remove(wanted.id());
        }
    }

    private TextLimits limits() {
        return new TextLimits(PARTS, FileTexts.CHARACTERS, unpackedMegabytes * BYTES_PER_MEGABYTE, entries, DEPTH);
    }
}

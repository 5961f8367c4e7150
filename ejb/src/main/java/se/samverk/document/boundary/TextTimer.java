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
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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
    private static final int CHARACTERS = 3_000_000;
    private static final int DEPTH = 3;
    private static final String NONE = "none";
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
    @ConfigProperty(name = "samverk.tesseract")
    private Optional<String> tesseract;

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
            texts.keep(wanted, extractor.text(bytes, wanted.fileName(), limits(), tesseract()));
        } catch (IOException lost) {
            LOG.log(Level.WARNING, lost, () -> "The bytes of file text " + wanted.id() + " cannot be read.");
            texts.keep(wanted, new Reading(Map.of(), List.of(), "GAVE_UP"));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "File text " + wanted.id() + " came to no end.");
        } finally {
            underWay.remove(wanted.id());
        }
    }

    /** The program that reads pictures: the one that is named, else one that is installed, else null. */
    private String tesseract() {
        return tesseract.or(() -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, "tesseract"))
                .filter(program -> program.isAbsolute() && Files.isExecutable(program)).map(Path::toString)
                .findFirst()).filter(program -> !program.equals(NONE)).orElse(null);
    }

    private TextLimits limits() {
        return new TextLimits(PARTS, CHARACTERS, unpackedMegabytes * BYTES_PER_MEGABYTE, entries, DEPTH);
    }
}

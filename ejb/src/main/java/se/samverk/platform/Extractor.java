package se.samverk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;

/**
 * Reads files nobody vouches for. Each is read by a process of its own, with memory, time and output
 * of its own, in a folder that is gone afterwards; what comes back is text, or the reason for none.
 */
@ApplicationScoped
public class Extractor {
    private static final Logger LOG = Logger.getLogger(Extractor.class.getName());
    private static final String JAR = "/extractor/samverk-extractor.jar";
    private static final int MARK = 0x53_41_4D_31;
    private static final int AT_ONCE = 2;
    private static final int OUT_OF_MEMORY = 3;
    private static final int NO_SECURITY_MANAGER_SINCE = 24;
    private static final long UNPACKED = 300_000_000;
    private static final Set<String> REASONS = Set.of("EMPTY", "HTML", "PASSWORD", "OLD_FORMAT", "OTHER_KIND",
            "BROKEN", "TOO_MANY_ROWS", "TOO_LARGE");
    private static final String POLICY = """
            grant {
                permission java.io.FilePermission "${samverk.work}", "read";
                permission java.io.FilePermission "${samverk.work}${/}-", "read,write,delete";
                permission java.util.PropertyPermission "*", "read";
                permission java.lang.RuntimePermission "writeFileDescriptor";
            };
            """;

    private final Path folder;
    private final int seconds;
    private final int megabytes;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /**
     * @param seconds after which a process is ended, and {@code megabytes} of memory it may use
     */
    @Inject
    public Extractor(@ConfigProperty(name = "samverk.data.dir") String data,
            @ConfigProperty(name = "samverk.extractor.seconds") int seconds,
            @ConfigProperty(name = "samverk.extractor.mb") int megabytes) {
        this.folder = data == null ? null : Path.of(data, "extractor");
        this.seconds = seconds;
        this.megabytes = megabytes;
    }

    /** For the container's proxy only. */
    protected Extractor() {
        this(null, 0, 0);
    }

    /** How much is read of a sheet: rows that hold anything, columns of each, characters in all. */
    public record SheetLimits(int rows, int columns, int characters) {
    }

    /**
     * The first visible sheet of a workbook ({@code .xlsx}, {@code .ods}) as rows of text. Formulas are
     * not worked out; what they last came to is read. Field in refusals: file.
     */
    public List<List<String>> sheet(byte[] file, SheetLimits limits) {
        return asked(file, List.of("sheet", String.valueOf(limits.rows()), String.valueOf(limits.columns()),
                String.valueOf(limits.characters()), String.valueOf(UNPACKED)), limits);
    }

    private List<List<String>> asked(byte[] file, List<String> request, SheetLimits limits) {
        if (!entered()) {
            throw new RuleBroken("extract.BUSY", "file");
        }
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(folder), "work-");
            try {
                Files.write(work.resolve("input"), file);
                return answer(work, request, limits);
            } finally {
                forget(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the extractor's folder cannot be used", e);
        } finally {
            free.release();
        }
    }

    private boolean entered() {
        try {
            return free.tryAcquire(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<List<String>> answer(Path work, List<String> request, SheetLimits limits) throws IOException {
        Process process = begin(work, command(work, request));
        AtomicBoolean late = new AtomicBoolean();
        process.onExit().orTimeout(seconds, TimeUnit.SECONDS).exceptionally(tooLate -> {
            late.set(true);
            process.destroyForcibly();
            return process;
        });
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            process.getOutputStream().close();
            return rows(in, limits);
        } catch (IOException broken) {
            String why = late.get() ? "TOO_SLOW" : isOutOfMemory(process) ? "TOO_LARGE" : "GAVE_UP";
            LOG.log(Level.INFO, "A file was not read: {0}.", why);
            throw new RuleBroken("extract." + why, "file");
        } finally {
            process.destroyForcibly();
        }
    }

    Process begin(Path work, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing of the server's surroundings, in which passwords may stand, is handed on.
        builder.environment().clear();
        return builder.start();
    }

    /** The answer is not whole; how the process ended says whether memory was the reason. */
    private static boolean isOutOfMemory(Process process) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<List<String>> rows(DataInputStream in, SheetLimits limits) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not an answer");
        }
        List<List<String>> rows = new ArrayList<>();
        long left = 4L * limits.characters();
        while (true) {
            switch (in.readByte()) {
                case 'E' -> {
                    return rows;
                }
                case 'F' -> {
                    String reason = text(in, 100);
                    throw new RuleBroken("extract." + (REASONS.contains(reason) ? reason : "GAVE_UP"), "file",
                            limits.rows());
                }
                case 'R' -> {
                    int values = in.readInt();
                    if (values < 0 || values > limits.columns() || rows.size() >= limits.rows()) {
                        throw new IOException("more than was asked for");
                    }
                    List<String> row = new ArrayList<>(values);
                    for (int i = 0; i < values; i++) {
                        row.add(text(in, left));
                        left -= row.get(i).length();
                    }
                    rows.add(row);
                }
                default -> throw new IOException("not an answer");
            }
        }
    }

    private static String text(DataInputStream in, long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("more than was asked for");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> command(Path work, List<String> request) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + work));
        if (Runtime.version().feature() < NO_SECURITY_MANAGER_SINCE) {
            Path policy = Files.writeString(work.resolve("policy"), POLICY);
            command.addAll(List.of("-Dsamverk.work=" + work, "-Djava.security.manager",
                    "-Djava.security.policy==" + policy.toUri()));
        }
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(request);
        return command;
    }

    /** The jar beside the data, under its hash, so that an older one is never used by mistake. */
    private Path jar() throws IOException {
        byte[] bytes;
        try (InputStream in = Extractor.class.getResourceAsStream(JAR)) {
            bytes = in.readAllBytes();
        }
        Path jar = folder.resolve(Sha256.of(bytes) + ".jar").toAbsolutePath();
        if (!Files.exists(jar) || Files.size(jar) != bytes.length) {
            Path incoming = Files.createTempFile(folder, "incoming-", ".jar");
            Files.write(incoming, bytes);
            Files.move(incoming, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return jar;
    }

    private static void forget(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package se.samverk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;

/**
 * Reads files nobody vouches for. Each is read by a process of its own, with memory, time and output
 * of its own, in a folder that is gone afterwards; what comes back is text or a picture, or the reason for none.
 */
@ApplicationScoped
public class Extractor {
    private static final int PICTURE_WAITS = 5;
    /** Whoever hands a file in waits for it. */
    private static final int LOOK_SECONDS = 10;
    /** What may be otherwise the next time, on a machine with less to do. */
    private static final Set<String> PASSING = Set.of("TOO_SLOW", "GAVE_UP");
    private static final Logger LOG = Logger.getLogger(Extractor.class.getName());
    private static final String CARRIED = "/extractor/";
    private static final String JAR = "samverk-extractor.jar";
    private static final String TESSERACT = """
                permission java.io.FilePermission "%s", "read,execute";
                permission java.io.FilePermission "/dev/null", "write";
            """;
    private static final Set<String> KINDS = Set.of("TEXT", "SECTION", "PAGE", "SLIDE", "SHEET", "FILE");
    private static final int ABOUT = 20;
    private static final int LONGEST_PAGE = 100_000;
    private static final int ABOUT_BYTES = 4000;
    private static final int MARK = 0x53_41_4D_31;
    private static final int SHEETS_AT_ONCE = 2;
    private static final int PICTURES_AT_ONCE = 2;
    private static final int LARGEST_PICTURE = 30_000_000;
    /** How many processes read texts at the same time. */
    public static final int TEXTS_AT_ONCE = 2;
    private static final int OUT_OF_MEMORY = 3;
    private static final int NO_SECURITY_MANAGER_SINCE = 24;
    private static final long UNPACKED = 300_000_000;
    private static final Set<String> REASONS = Set.of("EMPTY", "HTML", "PASSWORD", "OLD_FORMAT", "OTHER_KIND",
            "BROKEN", "TOO_MANY_ROWS", "TOO_LARGE", "NO_TEXT");
    private static final String POLICY = """
            grant {
                permission java.io.FilePermission "${samverk.work}", "read";
                permission java.io.FilePermission "${samverk.work}${/}-", "read,write,delete";
                permission java.util.PropertyPermission "*", "read";
                permission java.lang.RuntimePermission "writeFileDescriptor";
            %s};
            """;
    /** What the parsers of a library ask for beyond that; the network and other files are not among it. */
    private static final String PARSERS = """
                permission java.io.FilePermission "${java.home}${/}-", "read";
                permission java.io.FilePermission "${samverk.jars}${/}-", "read";
                permission java.util.PropertyPermission "*", "write";
                permission java.lang.RuntimePermission "accessDeclaredMembers";
                permission java.lang.RuntimePermission "accessClassInPackage.*";
                permission java.lang.RuntimePermission "getClassLoader";
                permission java.lang.RuntimePermission "getStackWalkerWithClassReference";
                permission java.lang.RuntimePermission "setContextClassLoader";
                permission java.lang.RuntimePermission "setIO";
                permission java.lang.RuntimePermission "createClassLoader";
                permission java.lang.RuntimePermission "getenv.*";
                permission java.lang.RuntimePermission "loadLibrary.*";
                permission java.lang.RuntimePermission "modifyThread";
                permission java.lang.RuntimePermission "modifyThreadGroup";
                permission java.lang.RuntimePermission "shutdownHooks";
                permission java.lang.RuntimePermission "readFileDescriptor";
                permission java.lang.RuntimePermission "reflectionFactoryAccess";
                permission java.lang.RuntimePermission "getProtectionDomain";
                permission java.lang.reflect.ReflectPermission "suppressAccessChecks";
                permission java.util.logging.LoggingPermission "control";
                permission java.security.SecurityPermission "putProviderProperty.*";
                permission java.security.SecurityPermission "insertProvider";
                permission java.security.SecurityPermission "getProperty.*";
            """;

    private final Path folder;
    private final int seconds;
    private final int megabytes;
    private final int textSeconds;
    private final int textMegabytes;
    private final Semaphore forSheets = new Semaphore(SHEETS_AT_ONCE);
    private final Semaphore forPictures = new Semaphore(PICTURES_AT_ONCE);
    private final Semaphore forTexts = new Semaphore(TEXTS_AT_ONCE);

    /**
     * @param seconds after which a process that reads a sheet is ended, and {@code megabytes} of memory it may use
     * @param textSeconds the same for one that reads a text, and {@code textMegabytes}
     */
    @Inject
    public Extractor(@ConfigProperty(name = "samverk.data.dir") String data,
            @ConfigProperty(name = "samverk.extractor.seconds") int seconds,
            @ConfigProperty(name = "samverk.extractor.mb") int megabytes,
            @ConfigProperty(name = "samverk.extractor.text.seconds") int textSeconds,
            @ConfigProperty(name = "samverk.extractor.text.mb") int textMegabytes) {
        this.folder = data == null ? null : Path.of(data, "extractor");
        this.seconds = seconds;
        this.megabytes = megabytes;
        this.textSeconds = textSeconds;
        this.textMegabytes = textMegabytes;
    }

    /** For the container's proxy only. */
    protected Extractor() {
        this(null, 0, 0, 0, 0);
    }

    /** How much is read of a sheet: rows that hold anything, columns of each, characters in all. */
    public record SheetLimits(int rows, int columns, int characters) {
    }

    /**
     * How much is read of a text: parts, characters in all, bytes of files inside the file, how many of these and how
     * deep.
     */
    public record TextLimits(int parts, int characters, long unpacked, int enclosed, int depth) {
    }

    /**
     * A part of a text.
     *
     * @param kind one of TEXT, SECTION, PAGE, SLIDE, SHEET, FILE
     * @param number among those of its kind, from 1; 0 for what stands before the first heading
     * @param name the heading, the sheet's or the file's name; empty where there is none
     * @param fromPicture whether it was read from a picture, with the mistakes that brings
     */
    public record Part(String kind, int number, String name, boolean fromPicture, String text) {
    }

    /**
     * What came of reading a text.
     *
     * @param about what the file says of itself: {@code type}, {@code title}, {@code language}, {@code pages},
     *        {@code cut}, {@code unread} (pictures in it)
     * @param reason why not all was read; empty when all was. The parts may hold something even then
     */
    public record Reading(Map<String, String> about, List<Part> parts, String reason) {
    }

    /**
     * The first visible sheet of a workbook ({@code .xlsx}, {@code .ods}) as rows of text. Formulas are
     * not worked out; what they last came to is read. Field in refusals: file.
     */
    public List<List<String>> sheet(byte[] file, SheetLimits limits) {
        List<String> request = List.of("sheet", String.valueOf(limits.rows()), String.valueOf(limits.columns()),
                String.valueOf(limits.characters()), String.valueOf(UNPACKED));
        Request sheet = new Request(request, megabytes, seconds, seconds, "", forSheets);
        Rows rows = new Rows(limits);
        String reason = asked(sheet, new ByteArrayInputStream(file), rows);
        if (!reason.isEmpty()) {
            throw new RuleBroken("extract." + reason, "file", limits.rows());
        }
        return rows.rows;
    }

    /**
     * All text of a file in any format the parsers know, in parts. Never throws because of what the file is.
     *
     * @param name what the file is called, a hint to its format
     * @param tesseract the program that reads pictures inside the file, for most of the time there is; null for none
     */
    public Reading text(InputStream file, String name, TextLimits limits, String tesseract) {
        List<String> request = new ArrayList<>(List.of("text", String.valueOf(limits.parts()),
                String.valueOf(limits.characters()), String.valueOf(limits.unpacked()),
                String.valueOf(limits.enclosed()), String.valueOf(limits.depth()), name));
        String program = "";
        if (tesseract != null) {
            request.addAll(List.of(tesseract, String.valueOf(textSeconds * 3 / 4)));
            program = TESSERACT.replace("%s", tesseract);
        }
        Parts parts = new Parts(limits);
        String reason = asked(
                new Request(request, textMegabytes, textSeconds, textSeconds, PARSERS + program, forTexts), file,
                parts);
        return new Reading(parts.about, parts.parts, reason);
    }

    /**
     * The text of pages that are pictures, or of a picture, in the order asked for and as far as the time reaches: a part
     * for each that was read, without text where there is none on it. Never throws because of what the file is.
     *
     * @param pages from 1; of a picture there is one
     * @param tesseract the program that reads pictures
     */
    public Reading scan(InputStream file, List<Integer> pages, String tesseract) {
        List<String> request = new ArrayList<>(List.of("scan", tesseract));
        pages.forEach(page -> request.add(String.valueOf(page)));
        Parts parts = new Parts(new TextLimits(pages.size(), pages.size() * LONGEST_PAGE, 0, 0, 0));
        String reason = asked(new Request(request, textMegabytes, textSeconds, textSeconds,
                PARSERS + TESSERACT.replace("%s", tesseract), forTexts), file, parts);
        return new Reading(parts.about, parts.parts, reason);
    }

    /**
     * A page of a document, from 1, or a picture, drawn as PNG of at most a width; empty when the file cannot be drawn.
     * Refused when others have been at it for some seconds, when it took too long, or when drawing broke off.
     */
    public Optional<byte[]> picture(InputStream file, int page, int width) {
        Request request = new Request(List.of("picture", String.valueOf(page), String.valueOf(width)), textMegabytes,
                textSeconds, PICTURE_WAITS, PARSERS, forPictures);
        Picture picture = new Picture();
        String reason = asked(request, file, picture);
        if (PASSING.contains(reason)) {
            throw new RuleBroken("extract." + reason, "file");
        }
        return reason.isEmpty() ? Optional.ofNullable(picture.drawn) : Optional.empty();
    }

    /**
     * Whether a file opens only with a password. What cannot be told, since the file is damaged or takes long, or others
     * have been at it for some seconds, is not known to be locked.
     *
     * @param name what the file is called, a hint to its format
     */
    public boolean isLocked(InputStream file, String name) {
        Request request = new Request(List.of("text", "1", "1", String.valueOf(UNPACKED), "0", "0", name),
                textMegabytes,
                Math.min(textSeconds, LOOK_SECONDS), PICTURE_WAITS, PARSERS, forPictures);
        try {
            return asked(request, file, new Parts(new TextLimits(1, 1, UNPACKED, 0, 0))).equals("PASSWORD");
        } catch (RuleBroken busy) {
            return false;
        }
    }

    /**
     * What a process is asked, the memory and time it gets, how long it waits for a free place, and what it may do beyond
     * reading its file.
     */
    private record Request(List<String> words, int megabytes, int seconds, int waits, String permissions,
            Semaphore free) {
    }

    /** Takes a frame of an answer, of one of the kinds that were asked for. */
    private interface Frame {
        void read(char kind, DataInputStream in) throws IOException;
    }

    private String asked(Request request, InputStream file, Frame frame) {
        if (!entered(request)) {
            throw new RuleBroken("extract.BUSY", "file");
        }
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(folder), "work-");
            try {
                Files.copy(file, work.resolve("input"));
                return answer(work, request, frame);
            } finally {
                forget(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the extractor's folder cannot be used", e);
        } finally {
            request.free().release();
        }
    }

    private static boolean entered(Request request) {
        try {
            return request.free().tryAcquire(Math.max(1, request.waits()), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String answer(Path work, Request request, Frame frame) throws IOException {
        Process process = begin(work, command(work, request));
        AtomicBoolean late = new AtomicBoolean();
        process.onExit().orTimeout(request.seconds(), TimeUnit.SECONDS).exceptionally(tooLate -> {
            late.set(true);
            end(process);
            return process;
        });
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            process.getOutputStream().close();
            return frames(in, frame);
        } catch (IOException broken) {
            String why = late.get() ? "TOO_SLOW" : isOutOfMemory(process) ? "TOO_LARGE" : "GAVE_UP";
            LOG.log(Level.INFO, "A file was not read: {0}.", why);
            return why;
        } finally {
            end(process);
        }
    }

    /** Ends the process and what it has started. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
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

    /** Reads the frames of an answer until its end; gives the reason it ended with, or nothing. */
    private static String frames(DataInputStream in, Frame frame) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not an answer");
        }
        while (true) {
            char kind = (char) in.readByte();
            switch (kind) {
                case 'E' -> {
                    return "";
                }
                case 'F' -> {
                    return reason(in);
                }
                default -> frame.read(kind, in);
            }
        }
    }

    private static void require(boolean asked) throws IOException {
        if (!asked) {
            throw new IOException("more than was asked for, or something else");
        }
    }

    /** The rows of a sheet. */
    private static final class Rows implements Frame {
        private final SheetLimits limits;
        private final List<List<String>> rows = new ArrayList<>();
        private long left;

        Rows(SheetLimits limits) {
            this.limits = limits;
            this.left = 4L * limits.characters();
        }

        @Override
        public void read(char kind, DataInputStream in) throws IOException {
            require(kind == 'R');
            int values = in.readInt();
            require(values >= 0 && values <= limits.columns() && rows.size() < limits.rows());
            List<String> row = new ArrayList<>(values);
            for (int i = 0; i < values; i++) {
                row.add(text(in, left));
                left -= row.get(i).length();
            }
            rows.add(row);
        }
    }

    /** The parts of a text, and what the file says of itself. */
    private static final class Parts implements Frame {
        private final TextLimits limits;
        private final Map<String, String> about = new TreeMap<>();
        private final List<Part> parts = new ArrayList<>();
        private long left;

        Parts(TextLimits limits) {
            this.limits = limits;
            this.left = 4L * limits.characters();
        }

        @Override
        public void read(char kind, DataInputStream in) throws IOException {
            if (kind == 'D') {
                require(about.size() < ABOUT);
                about.put(text(in, ABOUT_BYTES), text(in, ABOUT_BYTES));
                return;
            }
            require(kind == 'P' && parts.size() < limits.parts());
            String sort = text(in, ABOUT_BYTES);
            require(KINDS.contains(sort));
            Part part = new Part(sort, in.readInt(), text(in, ABOUT_BYTES), in.readBoolean(), text(in, left));
            left -= part.text().length();
            parts.add(part);
        }
    }

    /** One picture. */
    private static final class Picture implements Frame {
        private byte[] drawn;

        @Override
        public void read(char kind, DataInputStream in) throws IOException {
            require(kind == 'B' && drawn == null);
            drawn = bytes(in, LARGEST_PICTURE);
        }
    }

    private static String reason(DataInputStream in) throws IOException {
        String reason = text(in, 100);
        return REASONS.contains(reason) ? reason : "GAVE_UP";
    }

    private static String text(DataInputStream in, long most) throws IOException {
        return new String(bytes(in, most), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in, long most) throws IOException {
        int length = in.readInt();
        require(length >= 0 && length <= most);
        byte[] bytes = in.readNBytes(length);
        require(bytes.length == length);
        return bytes;
    }

    List<String> command(Path work, List<String> words) throws IOException {
        return command(work, new Request(words, megabytes, seconds, seconds, "", forSheets));
    }

    private List<String> command(Path work, Request request) throws IOException {
        Path jar = jar();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + request.megabytes() + "m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + work, "-Duser.home=" + work));
        if (Runtime.version().feature() < NO_SECURITY_MANAGER_SINCE) {
            Path policy = Files.writeString(work.resolve("policy"), POLICY.replace("%s", request.permissions()));
            command.addAll(List.of("-Dsamverk.work=" + work, "-Dsamverk.jars=" + jar.getParent(),
                    "-Djava.security.manager", "-Djava.security.policy==" + policy.toUri()));
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(request.words());
        return command;
    }

    /**
     * The jar and what it needs, laid beside the data in a folder that is called by the jar's hash, so that an older one
     * is never used by mistake.
     */
    private synchronized Path jar() throws IOException {
        byte[] bytes = carried(JAR);
        Path place = folder.resolve(Sha256.of(bytes)).toAbsolutePath();
        if (!Files.exists(place)) {
            Path incoming = Files.createTempDirectory(folder, "work-");
            Files.write(incoming.resolve(JAR), bytes);
            Files.createDirectory(incoming.resolve("lib"));
            for (String needed : needed(bytes)) {
                Files.write(incoming.resolve(needed), carried(needed));
            }
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place.resolve(JAR);
    }

    private static byte[] carried(String name) throws IOException {
        try (InputStream in = Extractor.class.getResourceAsStream(CARRIED + name)) {
            if (in == null) {
                throw new IOException(name + " is not carried along");
            }
            return in.readAllBytes();
        }
    }

    private static List<String> needed(byte[] jar) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            String path = in.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return path == null ? List.of() : List.of(path.split(" "));
        }
    }

    private static void forget(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

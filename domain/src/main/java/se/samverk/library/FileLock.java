package se.samverk.library;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import se.samverk.library.PackageListing.Packed;
import se.samverk.shared.RuleBroken;

/**
 * Whether a file is locked with a password, where bytes in known places say so for sure: today's Office files, which lie
 * in a container then, Word files from before 2007, OpenDocument files, and packages. Not told are Excel and PowerPoint
 * files from before 2007, which these programs also lock with words of their own that everybody's copy knows. Pages as
 * printed can only be told to speak of encryption: a reader of the format says whether they open without the password.
 */
public final class FileLock {
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    /** The text itself, or all of the document, is encrypted; a program in a document that opens may be too. */
    private static final Pattern LOCKED_TEXT = Pattern.compile(
            "file-entry\\b[^>]*full-path=[\"'](?:content\\.xml|encrypted-package)[\"'][^>]*>\\s*<(?:\\w+:)?encryption-data");
    private static final int PIECE = 64 * 1024;
    private static final int MOST_FILES = 0xFFFF;
    private static final int LARGEST_MANIFEST = 4 * 1024 * 1024;
    private static final int HEADER_LENGTH = 512;
    private static final int ENTRY_LENGTH = 128;
    private static final int IN_HEADER = 109;
    /** Beyond it are the marks that are no numbers. */
    private static final long LAST_SECTOR = 0xFFFFFFFAL;
    /** So many steps along a chain lead further than any file that people write, and end where one runs in a circle. */
    private static final int MOST_STEPS = 4096;
    private static final int FIRST_WORD = 0xA5DC;
    private static final int WORD = 0xA5EC;
    private static final int WORD_LOCKED = 0x0100;

    private final SeekableByteChannel file;
    private final ByteBuffer header;
    private final int shift;

    private FileLock(SeekableByteChannel file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER_LENGTH);
        this.shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw new EOFException("no container");
        }
    }

    /** Whether a file that begins with these bytes may be locked in a way that can be told. */
    public static boolean mayHold(FileKind kind, byte[] first) {
        return switch (kind) {
            case DOC, DOCX, XLSX, PPTX -> FileKind.isOle(first);
            case ODT, ODS, ODP, ZIP -> !FileKind.isOle(first);
            default -> false;
        };
    }

    /** Whether a file that may be locked is. What is damaged is not known to be. */
    public static boolean holds(FileKind kind, SeekableByteChannel file) throws IOException {
        try {
            return switch (kind) {
                case DOC -> new FileLock(file).isLockedContainer();
                case DOCX, XLSX, PPTX -> new FileLock(file).entry("EncryptedPackage") != null;
                case ODT, ODS, ODP -> isLockedDocument(file);
                case ZIP -> PackageListing.of(file, MOST_FILES).entries().stream().anyMatch(Packed::encrypted);
                default -> false;
            };
        } catch (EOFException | RuleBroken damaged) {
            return false;
        }
    }

    /** Whether a file of pages as printed has the word by which one that is encrypted says so, wherever it stands. */
    public static boolean speaksOfEncryption(InputStream bytes) throws IOException {
        int found = 0;
        byte[] piece = new byte[PIECE];
        int read = bytes.read(piece);
        while (read >= 0) {
            for (int i = 0; i < read; i++) {
                if (piece[i] == ENCRYPT[found]) {
                    found++;
                } else {
                    found = piece[i] == ENCRYPT[0] ? 1 : 0;
                }
                if (found == ENCRYPT.length) {
                    return true;
                }
            }
            read = bytes.read(piece);
        }
        return false;
    }

    private static boolean isLockedDocument(SeekableByteChannel file) throws IOException {
        for (Packed packed : PackageListing.of(file, MOST_FILES).entries()) {
            if (packed.path().equals("META-INF/manifest.xml")) {
                try (InputStream manifest = PackageListing.open(file, packed)) {
                    return LOCKED_TEXT.matcher(
                            new String(manifest.readNBytes(LARGEST_MANIFEST), StandardCharsets.ISO_8859_1)).find();
                }
            }
        }
        return false;
    }

    /** A Word file says it in its first bytes; one of today that is called like one of then is locked as those are. */
    private boolean isLockedContainer() throws IOException {
        ByteBuffer text = entry("WordDocument");
        if (text == null) {
            return entry("EncryptedPackage") != null;
        }
        boolean small = text.getInt(120) >= 0 && text.getInt(120) < header.getInt(56);
        long sector = text.getInt(116) & 0xFFFFFFFFL;
        if (small || sector >= LAST_SECTOR) {
            return false;
        }
        ByteBuffer beginning = read(placeOf(sector), 12);
        int mark = beginning.getShort(0) & 0xFFFF;
        return (mark == WORD || mark == FIRST_WORD) && (beginning.getShort(10) & WORD_LOCKED) != 0;
    }

    /** What the directory of the container says of a stream; null when it has none of that name. */
    private ByteBuffer entry(String name) throws IOException {
        byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        long sector = header.getInt(48) & 0xFFFFFFFFL;
        for (int step = 0; step < MOST_STEPS && sector < LAST_SECTOR; step++) {
            for (long at = placeOf(sector); at < placeOf(sector + 1); at += ENTRY_LENGTH) {
                ByteBuffer entry = read(at, ENTRY_LENGTH);
                byte[] found = new byte[wanted.length];
                entry.get(0, found);
                if (entry.getShort(64) == wanted.length && Arrays.equals(found, wanted)) {
                    return entry;
                }
            }
            sector = next(sector);
        }
        return null;
    }

    private long placeOf(long sector) {
        return (sector + 1) << shift;
    }

    /** Which sector follows another, as the tables say whose places stand in the header and in a chain that goes on from it. */
    private long next(long sector) throws IOException {
        int inSector = (1 << shift) / Integer.BYTES;
        long table = sector / inSector;
        long place = table < IN_HEADER
                ? header.getInt(76 + (int) table * Integer.BYTES) & 0xFFFFFFFFL
                : later(table - IN_HEADER, inSector - 1);
        return number(placeOf(place) + sector % inSector * Integer.BYTES);
    }

    private long later(long table, int inSector) throws IOException {
        long sector = header.getInt(68) & 0xFFFFFFFFL;
        for (long step = 0; step < Math.min(MOST_STEPS, table / inSector); step++) {
            sector = number(placeOf(sector) + (long) inSector * Integer.BYTES);
        }
        return number(placeOf(sector) + table % inSector * Integer.BYTES);
    }

    private long number(long at) throws IOException {
        return read(at, Integer.BYTES).getInt(0) & 0xFFFFFFFFL;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw new EOFException("the file ends");
            }
        }
        return buffer;
    }
}

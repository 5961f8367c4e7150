package se.samverk.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import se.samverk.document.PackageListing.Packed;
import se.samverk.shared.RuleBroken;

/**
 * Whether a file is locked with a password, where bytes in known places say so for sure: today's Office files, which lie
 * in a container then, Word files from before 2007, OpenDocument files, and packages. Pages as printed, and Excel and
 * PowerPoint files from before 2007, can only be told to speak of encryption, since many of these open with words that
 * everybody's copy knows: a reader of the format says whether they open without the password. The marks of Office files
 * are those of [MS-DOC] 2.5.2, [MS-XLS] 2.4.21 and 2.4.117, and [MS-PPT] 2.3.2.
 */
public final class FileLock {
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** The length of what a presentation says of who has it open, and its mark where the rest is encrypted. */
    private static final byte[] SLIDES = {0x14, 0, 0, 0, (byte) 0xDF, (byte) 0xC4, (byte) 0xD1, (byte) 0xF3};
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
    /** Streams in a container begin at places that are multiples of it. */
    private static final int ALIGNED = 64;
    private static final int BOOK = 0x0809;
    private static final int READ_ONLY = 0x0086;
    private static final int FILE_PASS = 0x002F;

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

    /** Whether a file that begins with these bytes may speak of encryption without a sure sign of it. */
    public static boolean maySpeak(FileKind kind, byte[] first) {
        return switch (kind) {
            case PDF -> true;
            case DOC, XLS, PPT -> FileKind.isOle(first);
            default -> false;
        };
    }

    /**
     * Whether a file that may speak of encryption does, wherever the sign of it stands: a word in pages as printed, a
     * record at the beginning of a text or a workbook, what a presentation says of who has it open.
     */
    public static boolean speaksOfEncryption(FileKind kind, InputStream bytes) throws IOException {
        if (kind == FileKind.PDF) {
            return holdsOne(bytes, false, ENCRYPT);
        }
        return holdsOne(bytes, true, PACKAGE, SLIDES);
    }

    /** Whether any of some sequences of bytes stands in a file, or one of its streams begins as one that is locked. */
    private static boolean holdsOne(InputStream bytes, boolean container, byte[]... wanted) throws IOException {
        int longest = ALIGNED;
        byte[] piece = new byte[PIECE + longest];
        int kept = 0;
        int read = bytes.readNBytes(piece, 0, PIECE);
        while (read > 0) {
            int length = kept + read;
            for (byte[] one : wanted) {
                if (holds(piece, length, one)) {
                    return true;
                }
            }
            if (container && holdsBeginning(ByteBuffer.wrap(piece, 0, length).order(ByteOrder.LITTLE_ENDIAN))) {
                return true;
            }
            kept = Math.min(longest, length);
            System.arraycopy(piece, length - kept, piece, 0, kept);
            read = bytes.readNBytes(piece, kept, PIECE);
        }
        return false;
    }

    private static boolean holds(byte[] piece, int length, byte[] wanted) {
        for (int at = 0; at + wanted.length <= length; at++) {
            if (piece[at] == wanted[0] && Arrays.equals(piece, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsBeginning(ByteBuffer piece) {
        for (int at = 0; at + ALIGNED <= piece.limit(); at += ALIGNED) {
            if (isLockedText(piece, at) || isLockedBook(piece, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLockedText(ByteBuffer piece, int at) {
        int mark = piece.getShort(at) & 0xFFFF;
        return (mark == WORD || mark == FIRST_WORD) && (piece.getShort(at + 10) & WORD_LOCKED) != 0;
    }

    /** A workbook begins with a record that says so; perhaps one that it is for reading; and then the one of its lock. */
    private static boolean isLockedBook(ByteBuffer piece, int at) {
        int next = at + 4 + piece.getShort(at + 2);
        if (piece.getShort(at) != BOOK || next < at + 4 || next + 6 > at + ALIGNED) {
            return false;
        }
        return piece.getShort(next) == FILE_PASS
                || piece.getShort(next) == READ_ONLY && piece.getShort(next + 4) == FILE_PASS;
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
        return isLockedText(read(placeOf(sector), 12), 0);
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

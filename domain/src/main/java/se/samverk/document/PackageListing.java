package se.samverk.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import se.samverk.shared.RuleBroken;

/**
 * What is in a ZIP package, by the directory at its end alone; nothing is unpacked to know it. The package is never whole
 * in memory, and neither is a file of it; its directory is read entry by entry, and one that is larger than a directory of
 * people's files ever is is refused. What it says is only believed as far as {@link #open} finds it true.
 */
public final class PackageListing {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int HEADER = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int HEADER_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** No file system has longer paths. */
    private static final int LONGEST_NAME = 4096;
    /** Together with the number of entries this bounds what the names take in memory. */
    private static final long LARGEST_DIRECTORY = 16L * 1024 * 1024;
    private static final long SAID_ELSEWHERE = 0xFFFFFFFFL;
    private static final int UTF8 = 1 << 11;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_KIND = 0170000;
    private static final int LINK = 0120000;
    private static final int EXTRA_64 = 0x0001;
    private static final int EXTRA_NAME = 0x7075;

    private final List<Packed> entries;

    /**
     * A file in a package, as the directory has it.
     *
     * @param path with {@code /} between its folders, as far as the name could be read
     * @param at where it begins in the package
     * @param packed how many bytes it takes there
     * @param size how many bytes it has
     * @param encrypted whether it is locked with a password
     * @param link whether it is no file but points to one
     */
    public record Packed(String path, long at, long packed, long size, long crc, int method, boolean encrypted,
            boolean link) {

        /** Whether it is packed in a way that can be unpacked here. */
        public boolean known() {
            return method == STORED || method == DEFLATED;
        }

        /** Whether it says that it becomes more than so many times as large. */
        public boolean swells(int ratio) {
            return size / ratio > Math.max(1, packed);
        }
    }

    private PackageListing(List<Packed> entries) {
        this.entries = entries;
    }

    /**
     * Reads the directory of a package; folders are left out.
     *
     * @param most how many entries are looked at
     * @throws RuleBroken when it is no package, there are more, or its directory or a name in it is too long
     */
    public static PackageListing of(SeekableByteChannel channel, int most) throws IOException {
        Directory directory = directory(channel);
        if (directory.entries() > most) {
            throw new RuleBroken("folder.tooMany", "package", most);
        }
        List<Packed> found = new ArrayList<>();
        long at = directory.at();
        for (long i = 0; i < directory.entries(); i++) {
            ByteBuffer header = read(channel, at, HEADER_LENGTH);
            if (header.getInt(0) != HEADER) {
                throw broken();
            }
            int name = unsigned(header, 28);
            int extra = unsigned(header, 30);
            int whole = HEADER_LENGTH + name + extra + unsigned(header, 32);
            if (name > LONGEST_NAME || at + whole - directory.at() > LARGEST_DIRECTORY) {
                throw broken();
            }
            byte[] rawName = read(channel, at + HEADER_LENGTH, name).array();
            ByteBuffer extras = read(channel, at + HEADER_LENGTH + name, extra);
            Packed packed = packed(header, rawName, extras, directory.shift());
            if (!packed.path().endsWith("/")) {
                found.add(packed);
            }
            at += whole;
        }
        return new PackageListing(List.copyOf(found));
    }

    private record Directory(long at, long entries, long shift) {
    }

    private static Directory directory(SeekableByteChannel channel) throws IOException {
        int looked = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(channel, channel.size() - looked, looked);
        for (int i = looked - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_LENGTH + unsigned(tail, i + 20) <= looked) {
                long end = channel.size() - looked + i;
                long entries = unsigned(tail, i + 10);
                long size = tail.getInt(i + 12) & SAID_ELSEWHERE;
                long at = tail.getInt(i + 16) & SAID_ELSEWHERE;
                if (entries == 0xFFFF || size == SAID_ELSEWHERE || at == SAID_ELSEWHERE) {
                    return large(channel, end);
                }
                long shift = end - size - at;
                if (shift < 0) {
                    throw broken();
                }
                return new Directory(at + shift, entries, shift);
            }
        }
        throw broken();
    }

    private static Directory large(SeekableByteChannel channel, long end) throws IOException {
        ByteBuffer locator = read(channel, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        if (locator.getInt(0) != LOCATOR_64) {
            throw broken();
        }
        ByteBuffer large = read(channel, locator.getLong(8), END_64_LENGTH);
        if (large.getInt(0) != END_64 || large.getLong(32) < 0) {
            throw broken();
        }
        return new Directory(large.getLong(48), large.getLong(32), 0);
    }

    private static Packed packed(ByteBuffer header, byte[] rawName, ByteBuffer extras, long shift) {
        int flags = unsigned(header, 8);
        long packed = header.getInt(20) & SAID_ELSEWHERE;
        long size = header.getInt(24) & SAID_ELSEWHERE;
        long at = header.getInt(42) & SAID_ELSEWHERE;
        byte[] unicodeName = null;
        for (int i = 0; i + 4 <= extras.capacity();) {
            int kind = unsigned(extras, i);
            int length = unsigned(extras, i + 2);
            int from = i + 4;
            if (from + length > extras.capacity()) {
                break;
            }
            if (kind == EXTRA_64) {
                int next = from;
                for (int field = 0; field < 3; field++) {
                    long said = field == 0 ? size : field == 1 ? packed : at;
                    if (said == SAID_ELSEWHERE && next + 8 <= from + length) {
                        long larger = extras.getLong(next);
                        next += 8;
                        size = field == 0 ? larger : size;
                        packed = field == 1 ? larger : packed;
                        at = field == 2 ? larger : at;
                    }
                }
            } else if (kind == EXTRA_NAME && length > 5 && length - 5 <= LONGEST_NAME
                    && (extras.getInt(from + 1) & SAID_ELSEWHERE) == crc(rawName)) {
                unicodeName = new byte[length - 5];
                extras.get(from + 5, unicodeName);
            }
            i = from + length;
        }
        int host = header.get(5) & 0xFF;
        boolean link = host == UNIX && ((header.getInt(38) >>> 16) & FILE_KIND) == LINK;
        String path = unicodeName != null
                ? EntryNames.decoded(unicodeName, true)
                : EntryNames.decoded(rawName, (flags & UTF8) != 0);
        return new Packed(path, at + shift, packed, size, header.getInt(16) & SAID_ELSEWHERE, unsigned(header, 10),
                (flags & ENCRYPTED) != 0, link);
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    public List<Packed> entries() {
        return entries;
    }

    /**
     * Unpacks a file as it is read. When its bytes are not as many as the directory says, packed or unpacked, or others,
     * the stream ends at least one byte before it should: what is broken never comes whole.
     *
     * @throws RuleBroken when there is no file where the directory says, or it cannot be unpacked here
     */
    public static InputStream open(SeekableByteChannel channel, Packed entry) throws IOException {
        if (entry.encrypted() || !entry.known()) {
            throw broken();
        }
        ByteBuffer local = read(channel, entry.at(), LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) {
            throw broken();
        }
        long from = entry.at() + LOCAL_LENGTH + unsigned(local, 26) + unsigned(local, 28);
        boolean stored = entry.method() == STORED;
        if (entry.packed() < 0 || entry.packed() > channel.size() - from
                || stored && entry.packed() != entry.size()) {
            throw broken();
        }
        InputStream raw = new Slice(channel, from, entry.packed());
        return new Checked(stored ? raw : new Unpacked(raw), entry);
    }

    /** Frees what the unpacking needs outside the heap. */
    private static final class Unpacked extends InflaterInputStream {
        Unpacked(InputStream raw) {
            super(raw, new Inflater(true), 64 * 1024);
        }

        /** How many bytes of the package it has needed so far. */
        long needed() {
            return inf.getBytesRead();
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Some bytes of the package. */
    private static final class Slice extends InputStream {
        private final SeekableByteChannel channel;
        private long at;
        private long left;
        private boolean padded;

        Slice(SeekableByteChannel channel, long at, long length) {
            this.channel = channel;
            this.at = at;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                if (padded || length == 0) {
                    return -1;
                }
                // A raw deflated stream wants one byte after its end.
                padded = true;
                into[offset] = 0;
                return 1;
            }
            channel.position(at);
            int read = channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(left, length)));
            if (read > 0) {
                at += read;
                left -= read;
            }
            return read;
        }
    }

    /** Lets the last byte through only when all that came is what the directory says. */
    private static final class Checked extends InputStream {
        private final InputStream in;
        private final Packed entry;
        private final CRC32 crc = new CRC32();
        private long left;
        private boolean over;

        Checked(InputStream in, Packed entry) {
            this.in = in;
            this.entry = entry;
            this.left = entry.size();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (over || left <= 0) {
                return -1;
            }
            int read;
            try {
                read = in.read(into, offset, (int) Math.min(left, length));
            } catch (IOException damaged) {
                read = -1;
            }
            if (read < 0) {
                over = true;
                return -1;
            }
            crc.update(into, offset, read);
            left -= read;
            if (left == 0 && (crc.getValue() != entry.crc() || !ends())) {
                over = true;
                return read > 1 ? read - 1 : -1;
            }
            return read;
        }

        /** Whether nothing more comes, and it took as much of the package as the directory says. */
        private boolean ends() {
            try {
                return !(in instanceof Unpacked unpacked) || in.read() < 0 && unpacked.needed() == entry.packed();
            } catch (IOException damaged) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long at, int length) throws IOException {
        if (at < 0 || at + length > channel.size()) {
            throw broken();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw broken();
            }
        }
        return buffer.flip();
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }

    private static RuleBroken broken() {
        return new RuleBroken("folder.noPackage", "package");
    }
}

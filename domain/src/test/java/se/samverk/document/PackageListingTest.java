package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.PackageListing.Packed;
import se.samverk.shared.RuleBroken;

class PackageListingTest {
    private static final byte[] TEXT = "Anteckningar från mötet. ".repeat(400).getBytes(StandardCharsets.UTF_8);

    /** Bytes in memory that can be read at any place. */
    private static final class Memory implements SeekableByteChannel {
        private final byte[] bytes;
        private int position;
        private boolean open = true;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (!open) {
                throw new ClosedChannelException();
            }
            if (position >= bytes.length) {
                return -1;
            }
            int length = Math.min(into.remaining(), bytes.length - position);
            into.put(bytes, position, length);
            position += length;
            return length;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long at) {
            position = (int) at;
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    private static byte[] zip(Charset names, String... paths) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(path);
                if (path.endsWith(".stored")) {
                    CRC32 crc = new CRC32();
                    crc.update(TEXT);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(TEXT.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                if (!path.endsWith("/")) {
                    zip.write(TEXT);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static PackageListing listing(byte[] zip) throws IOException {
        return PackageListing.of(new Memory(zip), 100);
    }

    private static byte[] unpacked(byte[] zip, Packed entry) throws IOException {
        try (InputStream in = PackageListing.open(new Memory(zip), entry)) {
            return in.readAllBytes();
        }
    }

    private static int directoryOf(byte[] zip) {
        for (int i = 0; i < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }

    private static void refused(byte[] zip) {
        assertThatThrownBy(() -> listing(zip)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo("folder.noPackage"));
    }

    @Test
    @DisplayName("files are listed with their sizes, and come out as they went in; folders are left out")
    void files_are_listed_and_come_out_as_they_went_in() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "2016/", "2016/Möte å.txt", "lagrad.stored");
        assertThat(listing(zip).entries()).extracting(Packed::path).containsExactly("2016/Möte å.txt",
                "lagrad.stored");
        for (Packed entry : listing(zip).entries()) {
            assertThat(entry.size()).isEqualTo(TEXT.length);
            assertThat(entry.encrypted()).isFalse();
            assertThat(entry.link()).isFalse();
            assertThat(unpacked(zip, entry)).isEqualTo(TEXT);
        }
        assertThat(listing(zip).entries().get(0).swells(1000)).isFalse();
        assertThat(listing(zip).entries().get(0).swells(10)).isTrue();
    }

    @Test
    @DisplayName("names that Windows wrote are read, and bytes before the package do not matter")
    void names_that_windows_wrote_are_read() throws IOException {
        byte[] zip = zip(Charset.forName("IBM850"), "Årsmöte.txt");
        byte[] after = new byte[zip.length + 50];
        System.arraycopy(zip, 0, after, 50, zip.length);
        for (byte[] bytes : new byte[][]{zip, after}) {
            Packed entry = listing(bytes).entries().get(0);
            assertThat(entry.path()).isEqualTo("Årsmöte.txt");
            assertThat(unpacked(bytes, entry)).isEqualTo(TEXT);
        }
    }

    @Test
    @DisplayName("what is no package, or is cut off, is refused")
    void what_is_no_package_is_refused() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.txt");
        refused("inte ett paket".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        refused(Arrays.copyOf(zip, zip.length - 30));
        byte[] elsewhere = zip.clone();
        elsewhere[directoryOf(zip)] = 'X';
        refused(elsewhere);
    }

    @Test
    @DisplayName("more files than are taken at once are refused without being looked at")
    void more_files_than_are_taken_are_refused() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.txt", "b.txt", "c.txt");
        assertThat(PackageListing.of(new Memory(zip), 3).entries()).hasSize(3);
        assertThatThrownBy(() -> PackageListing.of(new Memory(zip), 2)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo("folder.tooMany"));
    }

    @Test
    @DisplayName("a locked file and a link are known as what they are")
    void a_locked_file_and_a_link_are_known() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.txt");
        int header = directoryOf(zip);
        zip[header + 8] |= 1;
        assertThat(listing(zip).entries().get(0).encrypted()).isTrue();
        assertThatThrownBy(() -> unpacked(zip, listing(zip).entries().get(0))).isInstanceOf(RuleBroken.class);
        zip[header + 5] = 3;
        zip[header + 41] = (byte) 0xA1;
        assertThat(listing(zip).entries().get(0).link()).isTrue();
        zip[header + 10] = 14;
        assertThat(listing(zip).entries().get(0).known()).isFalse();
    }

    @Test
    @DisplayName("what is damaged, or longer or shorter than the directory says, never comes whole")
    void what_is_damaged_never_comes_whole() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.txt");
        Packed entry = listing(zip).entries().get(0);
        byte[] damaged = zip.clone();
        damaged[60] ^= 0x55;
        assertThat(unpacked(damaged, entry)).hasSizeLessThan(TEXT.length);

        Packed shorter = new Packed("a.txt", entry.at(), entry.packed(), TEXT.length - 5, entry.crc(), 8, false, false);
        assertThat(unpacked(zip, shorter)).hasSizeLessThan(TEXT.length - 5);
        Packed longer = new Packed("a.txt", entry.at(), entry.packed(), TEXT.length + 5, entry.crc(), 8, false, false);
        assertThat(unpacked(zip, longer)).hasSizeLessThan(TEXT.length + 5);
        Packed other = new Packed("a.txt", entry.at(), entry.packed(), entry.size(), entry.crc() + 1, 8, false, false);
        assertThat(unpacked(zip, other)).hasSize(TEXT.length - 1);
        Packed nowhere = new Packed("a.txt", 7, entry.packed(), entry.size(), entry.crc(), 8, false, false);
        assertThatThrownBy(() -> unpacked(zip, nowhere)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("a file whose packed size is said to be larger, so that it seems to swell less, never comes whole")
    void a_raised_packed_size_is_found_out() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "bomb.txt", "b.txt", "c.stored");
        int header = directoryOf(zip);
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 20, TEXT.length);
        Packed bomb = listing(zip).entries().get(0);
        assertThat(bomb.swells(10)).as("as far as the directory is believed").isFalse();
        assertThat(unpacked(zip, bomb)).hasSizeLessThan(TEXT.length);

        Packed honest = listing(zip).entries().get(1);
        Packed beyond = new Packed("b.txt", honest.at(), zip.length, honest.size(), honest.crc(), 8, false, false);
        assertThatThrownBy(() -> unpacked(zip, beyond)).isInstanceOf(RuleBroken.class);
        Packed before = new Packed("b.txt", honest.at(), -1, honest.size(), honest.crc(), 8, false, false);
        assertThatThrownBy(() -> unpacked(zip, before)).isInstanceOf(RuleBroken.class);
        Packed stored = listing(zip).entries().get(2);
        Packed other = new Packed("c.stored", stored.at(), stored.packed() - 1, stored.size(), stored.crc(), 0, false,
                false);
        assertThatThrownBy(() -> unpacked(zip, other)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("however large the sizes in the directory are, what swells is seen to")
    void sizes_do_not_overflow() {
        assertThat(new Packed("a.txt", 0, Long.MAX_VALUE / 100, 10, 0, 8, false, false).swells(1000)).isFalse();
        assertThat(new Packed("a.txt", 0, 1, Long.MAX_VALUE, 0, 8, false, false).swells(100)).isTrue();
        assertThat(new Packed("a.txt", 0, 0, 101, 0, 8, false, false).swells(100)).isFalse();
        assertThat(new Packed("a.txt", 0, 0, 200, 0, 8, false, false).swells(100)).isTrue();
    }

    @Test
    @DisplayName("a name that no file has, and a directory larger than those of people's files, are refused")
    void names_and_the_directory_are_bounded() throws IOException {
        assertThat(listing(zip(StandardCharsets.UTF_8, "a".repeat(4096))).entries()).hasSize(1);
        refused(zip(StandardCharsets.UTF_8, "a".repeat(4097)));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                ZipEntry entry = new ZipEntry(i + ".txt");
                entry.setComment("c".repeat(60_000));
                zip.putNextEntry(entry);
                zip.closeEntry();
            }
        }
        assertThatThrownBy(() -> PackageListing.of(new Memory(out.toByteArray()), 1000)).isInstanceOfSatisfying(
                RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("folder.noPackage"));
    }
}

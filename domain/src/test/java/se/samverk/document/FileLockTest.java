package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLockTest {
    private static final Path PAPERS = Path.of("../ejb/src/test/resources/papers");
    private static final int SECTOR = 512;

    @TempDir
    private Path folder;

    private boolean locked(String name, byte[] bytes) throws IOException {
        FileKind kind = FileKind.named(name).orElseThrow();
        if (!FileLock.mayHold(kind, Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.LOOKED_AT)))) {
            return false;
        }
        Path file = Files.write(folder.resolve("file"), bytes);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return FileLock.holds(kind, channel);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R7 files as people have them are known to be locked, or not")
    @CsvSource({"locked.docx,true", "locked.xlsx,true", "minutes.docx,false", "book.xlsx,false", "slides.pptx,false",
            "old.xls,false", "old.ppt,false", "mail.msg,false", "pages.pdf,false"})
    void files_as_people_have_them(String name, boolean locked) throws IOException {
        assertThat(locked(name, Files.readAllBytes(PAPERS.resolve(name)))).isEqualTo(locked);
    }

    /** A container with one stream, whose directory goes on in a second sector that does not follow the first. */
    private static byte[] container(String stream, int mark, int flags) {
        ByteBuffer file = ByteBuffer.allocate(SECTOR * 13).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.putShort(30, (short) 9).putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(68, -2).putInt(76, 0);
        for (int table = SECTOR; table < 2 * SECTOR; table += 4) {
            file.putInt(table, -1);
        }
        // The directory lies in sectors 1 and 11, the stream in those between.
        file.putInt(SECTOR, -3).putInt(SECTOR + 4, 11).putInt(SECTOR + 4 * 11, -2);
        for (int sector = 2; sector < 10; sector++) {
            file.putInt(SECTOR + 4 * sector, sector == 9 ? -2 : sector + 1);
        }
        byte[] root = "Root Entry\0".getBytes(StandardCharsets.UTF_16LE);
        file.put(2 * SECTOR, root).putShort(2 * SECTOR + 64, (short) root.length);
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        int entry = 12 * SECTOR + 128;
        file.put(entry, name).putShort(entry + 64, (short) name.length).putInt(entry + 116, 2).putInt(entry + 120,
                4096);
        file.putShort(3 * SECTOR, (short) mark).putShort(3 * SECTOR + 10, (short) flags);
        return file.array();
    }

    @Test
    @DisplayName("R7 a Word file from before 2007 says itself that it is locked")
    void a_word_file_says_it_itself() throws IOException {
        assertThat(locked("brev.doc", container("WordDocument", 0xA5EC, 0x0100))).isTrue();
        assertThat(locked("brev.doc", container("WordDocument", 0xA5DC, 0x8100))).isTrue();
        assertThat(locked("brev.doc", container("WordDocument", 0xA5EC, 0x0200))).isFalse();
        assertThat(locked("brev.doc", container("WordDocument", 0x1234, 0x0100))).as("something else").isFalse();
        assertThat(locked("brev.doc", container("EncryptedPackage", 0, 0))).as("one of today").isTrue();
        assertThat(locked("brev.doc", "{\\rtf1 Hej}".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(locked("tal.xls", container("EncryptedPackage", 0, 0))).as("not looked into").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pptx"})
    @DisplayName("R7 an Office file of today is locked when a container with an encrypted package takes its place")
    void an_office_file_of_today(String ending) throws IOException {
        assertThat(locked("fil." + ending, container("EncryptedPackage", 0, 0))).isTrue();
        assertThat(locked("fil." + ending, container("WordDocument", 0xA5EC, 0))).isFalse();
    }

    private static String encrypted(String path) {
        return "<manifest:file-entry manifest:full-path=\"" + path
                + "\" manifest:size=\"7\">\n <manifest:encryption-data "
                + "manifest:checksum='x'/></manifest:file-entry>";
    }

    private static byte[] zip(String path, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("encryption-data".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "ods", "odp"})
    @DisplayName("R7 an OpenDocument file says in its manifest that it is locked")
    void an_open_document_says_it_in_its_manifest(String ending) throws IOException {
        String manifest = "META-INF/manifest.xml";
        assertThat(locked("fil." + ending, zip(manifest, encrypted("content.xml"))))
                .isTrue();
        assertThat(locked("fil." + ending, zip(manifest, "<manifest:file-entry/>"))).isFalse();
        assertThat(locked("fil." + ending, zip(manifest, encrypted("encrypted-package")))).as("as a whole").isTrue();
        assertThat(locked("fil." + ending, zip(manifest, encrypted("Basic/Standard/Module1.xml"))))
                .as("its programs alone").isFalse();
        assertThat(locked("fil." + ending, zip("annat.xml", encrypted("content.xml")))).as("the words elsewhere")
                .isFalse();
    }

    @Test
    @DisplayName("R7 a package is locked when a file in it is")
    void a_package_is_locked_when_a_file_in_it_is() throws IOException {
        byte[] zip = zip("a.txt", "Hej");
        assertThat(locked("paket.zip", zip)).isFalse();
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("a.txt") - 46 + 8] |= 1;
        assertThat(locked("paket.zip", zip)).isTrue();
    }

    @Test
    @DisplayName("what is cut, or says anything, is looked at without an error and without end")
    void what_is_bent_is_looked_at_without_an_error() throws IOException {
        Random random = new Random(20_261_127L);
        byte[] locked = Files.readAllBytes(PAPERS.resolve("locked.docx"));
        for (int i = 0; i < 500; i++) {
            byte[] bent = Arrays.copyOf(i % 2 == 0 ? locked : container("WordDocument", 0xA5EC, 0x0100),
                    SECTOR + random.nextInt(SECTOR * 12));
            for (int j = 0; j < 40; j++) {
                bent[8 + random.nextInt(bent.length - 8)] = (byte) random.nextInt();
            }
            assertThat(locked("fil.doc", bent)).isIn(true, false);
            assertThat(locked("fil.docx", bent)).isIn(true, false);
            byte[] packed = zip("META-INF/manifest.xml", random.ints(500).boxed().toList().toString());
            packed[packed.length / 2 + random.nextInt(99)] = (byte) random.nextInt();
            assertThat(locked("fil.odt", packed)).as("odt " + i).isIn(true, false);
        }
        byte[] circle = container("Other", 0, 0);
        ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putInt(SECTOR + 4 * 11, 1);
        assertThat(locked("fil.docx", circle)).isFalse();
        assertThat(locked("fil.odt", "PK".getBytes(StandardCharsets.US_ASCII))).isFalse();
    }

    private static boolean speaks(String name, byte[] bytes) throws IOException {
        FileKind kind = FileKind.named(name).orElseThrow();
        return FileLock.maySpeak(kind, Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.LOOKED_AT)))
                && FileLock.speaksOfEncryption(kind, new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R7 pages as printed and old Office files say that they are encrypted, not whether they open")
    @CsvSource({"locked.pdf, true", "guarded.pdf, true", "pages.pdf, false", "locked.xls, true", "guarded.xls, true",
            "old.xls, false", "locked.ppt, true", "old.ppt, false", "minutes.docx, false", "mail.msg, false"})
    void some_speak_of_encryption(String paper, boolean encrypted) throws IOException {
        assertThat(speaks(paper, Files.readAllBytes(PAPERS.resolve(paper)))).isEqualTo(encrypted);
    }

    @Test
    @DisplayName("R7 a workbook says it in its first records, a small text in its first bytes")
    void old_office_files_say_it_where_their_stream_begins() throws IOException {
        byte[] lock = {0x09, 0x08, 4, 0, 1, 2, 3, 4, 0x2F, 0, 4, 0, 0, 0};
        byte[] readOnly = {0x09, 0x08, 4, 0, 1, 2, 3, 4, (byte) 0x86, 0, 0, 0, 0x2F, 0, 4, 0, 0, 0};
        byte[] open = {0x09, 0x08, 4, 0, 1, 2, 3, 4, 0x42, 0, 2, 0, 0x2F, 0, 0x2F, 0};
        byte[] text = {(byte) 0xEC, (byte) 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        for (int place : new int[]{SECTOR, SECTOR + 64, 64 * 1024 - 64, 64 * 1024, 128 * 1024 + 64}) {
            assertThat(speaks("tal.xls", with(place, lock))).as("at " + place).isTrue();
            assertThat(speaks("tal.xls", with(place, readOnly))).as("at " + place).isTrue();
            assertThat(speaks("tal.xls", with(place, open))).as("at " + place).isFalse();
            assertThat(speaks("tal.xls", with(place + 2, lock))).as("in the middle of something").isFalse();
            assertThat(speaks("brev.doc", with(place, text))).as("at " + place).isTrue();
        }
        assertThat(speaks("tal.xls", container("EncryptedPackage", 0, 0))).as("one of today").isTrue();
        assertThat(speaks("tal.xls", container("WordDocument", 0xA5EC, 0))).isFalse();
    }

    private static byte[] with(int place, byte[] beginning) {
        byte[] file = Arrays.copyOf(container("Other", 0, 0), 192 * 1024);
        System.arraycopy(beginning, 0, file, place, beginning.length);
        return file;
    }

    @Test
    void the_word_is_found_wherever_it_stands() throws IOException {
        for (int before = 64 * 1024 - 9; before <= 64 * 1024 + 1; before++) {
            byte[] file = ("/".repeat(before) + "/Encrypt").getBytes(StandardCharsets.US_ASCII);
            assertThat(speaks("a.pdf", file)).as("after " + before).isTrue();
            assertThat(speaks("a.pdf", Arrays.copyOf(file, file.length - 1))).isFalse();
        }
    }
}

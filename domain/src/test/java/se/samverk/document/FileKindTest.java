package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static boolean fits(String name, byte[] bytes) {
        return FileKind.named(name).orElseThrow().fits(bytes);
    }

    /** PK34 stands for how a packed file begins, whose last two bytes cannot be written in a table. */
    private static byte[] bytes(String text) {
        return text.replace("PK34", "PK\u0003\u0004").replace("PK56", "PK\u0005\u0006")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R7 a file is what its name says")
    @CsvSource(delimiter = '|', value = {"protokoll.PDF | %PDF-1.7", "skannad.pdf | x%PDF-1.4", "rutin.docx | PK34",
            "rutin.odt | PK34", "brev.doc | {\\rtf1", "brev.rtf | {\\rtf1", "lista.csv | Namn;Antal",
            "sida.html | <html>", "mejl.eml | From: a@b.se", "tal.xlsx | PK34", "allt.zip | PK56"})
    void a_file_is_what_its_name_says(String name, String bytes) {
        assertThat(fits(name, bytes(bytes))).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R7 a file that is not what its name says is refused")
    @CsvSource(delimiter = '|', value = {"sida.pdf | <html><body>", "program.pdf | MZ", "bild.png | GIF89a",
            "foto.jpg | %PDF-",
            "rutin.docx | %PDF-1.4", "rutin.odt | <xml>", "lista.csv | PK34", "text.txt | %PDF-1.4",
            "brev.rtf | Hej", "mejl.msg | From:"})
    void a_file_that_is_not_is_refused(String name, String bytes) {
        assertThat(fits(name, bytes(bytes))).isFalse();
    }

    @Test
    void a_locked_document_of_today_is_what_it_is_called() {
        assertThat(fits("rutin.docx", bytes(OLE))).isTrue();
        assertThat(fits("rutin.odt", bytes(OLE))).isFalse();
        assertThat(fits("gammal.xls", bytes(OLE))).isTrue();
    }

    @Test
    void a_text_in_two_bytes_a_letter_is_a_text_and_zeros_alone_are_not() {
        assertThat(fits("text.txt", "Hej p\u00E5 dig".getBytes(StandardCharsets.UTF_16LE))).isTrue();
        assertThat(fits("text.txt", new byte[100])).isFalse();
        assertThat(fits("text.txt", bytes("ab\u0000cdefghijkl"))).isFalse();
        assertThat(fits("text.txt", bytes("abcdefghijkl".repeat(30) + "\u0000"))).as("a stray one").isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 200, 1000, FileKind.LOOKED_AT})
    void what_is_packed_or_locked_is_no_text(int length) {
        Random random = new Random(20180314L);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            // what begins as UTF-16 is left to whoever reads it, and is not what this is about
            bytes[0] = 'x';
            // one of a hundred short ones has none of the bytes that give it away
            if (length > 64 || controls(bytes) > 1) {
                for (String name : List.of("text.txt", "lista.csv", "sida.html", "mejl.eml")) {
                    assertThat(fits(name, bytes)).as(name + " of try " + i).isFalse();
                }
            }
        }
    }

    @Test
    void a_packed_file_that_is_called_a_text_is_refused() throws IOException {
        Random random = new Random(20180314L);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 3000; i++) {
                out.write(("rad " + random.nextInt() + " av en text\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] first = Arrays.copyOf(packed.toByteArray(), FileKind.LOOKED_AT);
        assertThat(packed.size()).isGreaterThan(2 * FileKind.LOOKED_AT);
        assertThat(fits("text.txt", first)).isFalse();
        assertThat(fits("text.txt", Arrays.copyOfRange(packed.toByteArray(), 2000, 2000 + FileKind.LOOKED_AT)))
                .as("without its mark").isFalse();
    }

    @Test
    void zeros_that_are_numbers_are_no_text_in_two_bytes_a_letter() {
        ByteBuffer numbers = ByteBuffer.allocate(FileKind.LOOKED_AT).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
            numbers.putInt(1_000_000 + numbers.position());
        }
        assertThat(fits("lista.csv", numbers.array())).isFalse();
    }

    @Test
    void a_text_of_any_encoding_is_a_text() {
        String text = "Sm\u00E5 \u00E4ndringar i \u201Dn\u00E4tverket\u201D \u2013 \u20AC 50\r\n\tR\u00F8ros\f"
                .repeat(60);
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8,
                StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] first = Arrays.copyOf(text.getBytes(charset), 2000);
            assertThat(fits("text.txt", first)).as(charset.name()).isTrue();
        }
        String other = "\u0141\u00F3d\u017A, \u0160koda: \u010D\u00E1st ".repeat(100);
        assertThat(fits("text.txt", other.getBytes(StandardCharsets.UTF_16LE))).as("letters beyond Latin-1").isTrue();
        assertThat(fits("text.txt", bytes("\u001B[1mrubrik\u001B[0m och text\n".repeat(100)))).as("escapes").isTrue();
        assertThat(fits("text.txt", bytes("abcdefghijkl".repeat(330) + "\u001A"))).as("the end of DOS").isTrue();
        assertThat(fits("text.txt", bytes("abcdefghijkl".repeat(170) + "\u0000" + "abcdefghijkl".repeat(170))))
                .as("a stray zero").isTrue();
        assertThat(fits("text.txt", bytes(("abcdefghijkl".repeat(20) + "\u0000").repeat(17))))
                .as("one in each line").isFalse();
        assertThat(fits("text.txt", new byte[0])).isTrue();
    }

    private static int controls(byte[] bytes) {
        int found = 0;
        for (byte one : bytes) {
            found += one >= 0 && one < ' ' && (one < '\t' || one > '\r') && one != 0x1B ? 1 : 0;
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"skript.js", "program.exe", "bild.svg", "utan", "rutin.docm", "arkiv.rar"})
    void what_is_not_taken_has_no_kind(String name) {
        assertThat(FileKind.named(name)).isEmpty();
    }
}

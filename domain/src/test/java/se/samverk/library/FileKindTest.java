package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @DisplayName("R5 a file is what its name says")
    @CsvSource(delimiter = '|', value = {"protokoll.PDF | %PDF-1.7", "skannad.pdf | x%PDF-1.4", "rutin.docx | PK34",
            "rutin.odt | PK34", "brev.doc | {\\rtf1", "brev.rtf | {\\rtf1", "lista.csv | Namn;Antal",
            "sida.html | <html>", "mejl.eml | From: a@b.se", "tal.xlsx | PK34", "allt.zip | PK56"})
    void a_file_is_what_its_name_says(String name, String bytes) {
        assertThat(fits(name, bytes(bytes))).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R5 a file that is not what its name says is refused")
    @CsvSource(delimiter = '|', value = {"sida.pdf | <html><body>", "program.pdf | MZ", "bild.png | GIF89a",
            "foto.jpg | %PDF-",
            "rutin.docx | %PDF-1.4", "rutin.odt | <xml>", "lista.csv | PK34", "text.txt | %PDF-1.4",
            "brev.rtf | Hej", "mejl.msg | From:"})
    void a_file_that_is_not_is_refused(String name, String bytes) {
        assertThat(fits(name, bytes(bytes))).isFalse();
    }

    @Test
    void a_locked_document_of_today_is_taken_as_what_it_is_called() {
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
    @CsvSource({"skript.js", "program.exe", "bild.svg", "utan", "rutin.docm", "arkiv.rar"})
    void what_is_not_taken_has_no_kind(String name) {
        assertThat(FileKind.named(name)).isEmpty();
    }
}

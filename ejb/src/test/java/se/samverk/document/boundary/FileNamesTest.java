package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.document.StoredFile;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({"rapport.pdf, rapport.pdf", "C:\\\\Users\\\\anna\\\\rapport.pdf, rapport.pdf",
            "/home/anna/rapport.pdf, rapport.pdf", "../../etc/rapport.pdf, rapport.pdf",
            "'Årsrapport 2018.docx', 'Årsrapport 2018.docx'", "'  rapport.pdf ', rapport.pdf",
            "'a\"b<c>d|e:f*g?.pdf', a_b_c_d_e_f_g_.pdf"})
    void a_name_loses_its_folders_and_what_no_folder_takes(String given, String kept) {
        assertThat(FileGate.cleanName(given)).isEqualTo(kept);
    }

    @Test
    void control_characters_and_line_breaks_go() {
        assertThat(FileGate.cleanName("a\r\nb\u0000c.pdf")).isEqualTo("a__b_c.pdf");
    }

    @Test
    void no_name_is_an_empty_name() {
        assertThat(FileGate.cleanName(null)).isEmpty();
        assertThat(FileGate.cleanName("folder/")).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_keeps_its_ending() {
        assertThat(FileGate.cleanName("x".repeat(400) + ".pdf")).hasSize(StoredFile.NAME_LENGTH).endsWith("x.pdf");
    }
}

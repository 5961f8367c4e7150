package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_table_begins_with_a_byte_order_mark_and_has_semicolons_and_windows_line_ends() {
        Csv csv = new Csv();
        csv.row(List.of("namn", "antal"));
        csv.row(List.of("Åmål", "7"));
        assertThat(csv).hasToString("\uFEFFnamn;antal\r\nÅmål;7\r\n");
    }

    @Test
    void what_would_break_a_cell_is_quoted() {
        assertThat(Csv.cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(Csv.cell("sa \"nej\"")).isEqualTo("\"sa \"\"nej\"\"\"");
        assertThat(Csv.cell("rad ett\r\nrad två")).isEqualTo("\"rad ett\r\nrad två\"");
        assertThat(Csv.cell("a, b")).isEqualTo("a, b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 31 123", "-rad", "@SUM(A1)", "\t=1", "-1-1", "=HYPERLINK(1)"})
    void a_formula_is_kept_a_text(String value) {
        assertThat(Csv.cell(value)).startsWith("'").endsWith(value);
    }

    @Test
    void a_formula_that_breaks_a_line_is_kept_a_text_and_quoted() {
        assertThat(Csv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-7", "-7,5", "-7.5", "400000", "0"})
    void a_number_stays_a_number(String value) {
        assertThat(Csv.cell(value)).isEqualTo(value);
    }

    @Test
    void nothing_is_an_empty_cell() {
        Csv csv = new Csv();
        csv.row(Arrays.asList(null, "", "x"));
        assertThat(csv).hasToString("\uFEFF;;x\r\n");
    }
}

package se.samverk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.register.ImportLine.Fate;
import se.samverk.shared.RuleBroken;

class OrganisationTableTest {
    private static final Map<String, OrganisationKind> KINDS = Map.of("kommun", OrganisationKind.MUNICIPALITY,
            "kommune", OrganisationKind.MUNICIPALITY, "municipality", OrganisationKind.MUNICIPALITY);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset DOS = Charset.forName("IBM850");
    private static final String NAMES = "Namn;Slag;Land\nÅmåls kommun;Kommun;Sverige\nTromsø kommune;Kommun;Norge\n";

    private static List<ImportLine> read(String text) {
        return OrganisationTable.read(text, KINDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Namn;Slag;Land\nEkstad;Kommun;Sverige", "navn,type,land\r\nEkstad,Kommune,SE\r\n",
            "Name\tKind\tCountry\nEkstad\tMunicipality\tsweden\n\n", "Land;Namn;Slag;Telefon\nSE;Ekstad;kommun;1"})
    void headings_are_known_in_three_languages_and_separators_by_themselves(String text) {
        assertThat(read(text)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Ekstad");
            assertThat(line.kind()).isEqualTo(OrganisationKind.MUNICIPALITY);
            assertThat(line.country()).isEqualTo(Country.SE);
            assertThat(line.fate()).isEqualTo(Fate.NEW);
            assertThat(line.number()).isEqualTo(2);
        });
    }

    @Test
    void a_value_in_quotation_marks_keeps_its_separators_and_line_breaks() {
        ImportLine line = read("Namn;Slag;Land;Beskrivning\n\"Ek; \"\"stad\"\"\";Kommun;SE;\"två\nrader\"").get(0);
        assertThat(line.name()).isEqualTo("Ek; \"stad\"");
        assertThat(line.description()).isEqualTo("två\nrader");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Kommun;SE|noName|''", "Kommun;SE;Ek|''|Ek", "Ordning;SE;Ek|noKind|Ek",
            "Kommun;DK;Ek|noCountry|Ek", "Kommun;SE;Ek;212000-1356|number|Ek", "Kommun;SE;Ek;212000-1355|''|Ek"})
    void each_row_says_what_it_lacks(String row, String reason, String name) {
        ImportLine line = read("Slag;Land;Namn;Orgnr\n" + row).get(0);
        assertThat(line.reason()).isEqualTo(reason);
        assertThat(line.name()).isEqualTo(name);
        assertThat(line.fate()).isEqualTo(reason.isEmpty() ? Fate.NEW : Fate.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"Namn;Slag, import.noHeading.country", "Slag;Land, import.noHeading.name",
            "Namn;Land, import.noHeading.kind", "'', import.noHeading.name"})
    void a_file_without_the_headings_is_refused(String text, String key) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> read(text))
                .matches(no -> no.key().equals(key) && no.field().equals("file"));
    }

    @Test
    void more_rows_than_can_be_looked_at_are_refused() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> read("Namn;Slag;Land\n" + "E;Kommun;SE\n".repeat(OrganisationTable.MOST_ROWS + 1)))
                .matches(no -> no.key().equals("import.tooMany"));
    }

    @Test
    void utf_8_with_and_without_its_mark_is_certain() {
        assertThat(CodePage.of(NAMES.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new CodePage.Guess(CodePage.UTF_8, true));
        byte[] marked = ("\uFEFF" + NAMES).getBytes(StandardCharsets.UTF_8);
        assertThat(CodePage.of(marked)).isEqualTo(new CodePage.Guess(CodePage.UTF_8, true));
        assertThat(CodePage.UTF_8.read(marked)).isEqualTo(NAMES);
    }

    @Test
    void the_code_pages_of_windows_and_of_dos_are_told_apart_by_what_reads_well() {
        assertThat(CodePage.of(NAMES.getBytes(WINDOWS)).page()).isEqualTo(CodePage.WINDOWS_1252);
        assertThat(CodePage.WINDOWS_1252.read(NAMES.getBytes(WINDOWS))).isEqualTo(NAMES);
        assertThat(CodePage.of("Namn\nGävle åäö".getBytes(DOS))).isEqualTo(new CodePage.Guess(CodePage.DOS_850, true));
    }

    @Test
    void a_file_that_reads_well_in_no_way_is_in_doubt() {
        byte[] neither = {'N', (byte) 0x81, (byte) 0xB0, (byte) 0x8D, 'x'};
        assertThat(CodePage.of(neither).certain()).isFalse();
    }

    @Test
    void text_that_was_garbled_before_it_was_saved_is_in_doubt_although_it_is_valid() {
        String twice = new String(NAMES.getBytes(StandardCharsets.UTF_8), WINDOWS);
        assertThat(CodePage.of(twice.getBytes(StandardCharsets.UTF_8)).certain()).isFalse();
    }

    @Test
    void ten_thousand_rows_in_the_wrong_code_page_are_all_seen_to_be_garbled() {
        String rows = "Namn;Slag;Land\n"
                + "Åmåls kommun;Kommun;SE\nMalmö;Kommun;SE\nTromsø;Kommun;NO\nÄlvdalen;Kommun;SE\n"
                        .repeat(2500);
        for (Charset written : List.of(StandardCharsets.UTF_8, WINDOWS, DOS)) {
            for (CodePage page : CodePage.values()) {
                String text = page.read(rows.getBytes(written));
                boolean right = text.equals(rows);
                List<ImportLine> lines = read(text);
                assertThat(lines).hasSize(10_000);
                assertThat(lines).as(written + " read as " + page)
                        .allMatch(line -> line.reason().equals(right ? "" : "garbled"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Företaget ”Ek” – Älvsborg", "Mental Helse Tromsø", "Café Åre & Co", "A/S Ærø’s",
            "Göteborgs Stad"})
    void names_as_they_are_written_are_not_garbled(String name) {
        assertThat(CodePage.isGarbled(name)).isFalse();
    }

    @Test
    void the_rows_of_a_sheet_are_lines_whose_letters_are_right_by_themselves() {
        assertThat(OrganisationTable.read(List.of(List.of("Namn", "Slag", "Land"), List.of(" Žagarė ", "kommun", "SE"),
                List.of("Kort")), KINDS)).extracting(ImportLine::name, ImportLine::reason)
                .containsExactly(tuple("Žagarė", ""), tuple("Kort", "noKind"));
    }

    @Test
    @Timeout(60)
    void the_code_page_of_a_long_file_is_recognised_in_one_reading_of_it() {
        byte[] file = (NAMES + "Åmåla kommun;Kommun;Sverige\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(CodePage.of(file)).isEqualTo(new CodePage.Guess(CodePage.UTF_8, true));
    }
}

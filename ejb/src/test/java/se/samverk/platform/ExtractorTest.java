package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.platform.Extractor.SheetLimits;
import se.samverk.shared.RuleBroken;

/** Files are read by a process of its own, as the server starts it. */
class ExtractorTest {
    private static final SheetLimits LIMITS = new SheetLimits(100, 10, 10_000);
    private static final long SEED = Long.getLong("extractor.seed", 20_261_126L);

    @TempDir
    private Path data;

    private Extractor extractor;

    @BeforeEach
    void begin() {
        extractor = new Extractor(data.toString(), 60, 96, 60, 256);
    }

    @AfterEach
    void nothing_is_left_but_the_jar() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("extractor"))) {
            assertThat(files).allMatch(file -> Files.exists(file.resolve("samverk-extractor.jar")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private List<List<String>> read(byte[] file) {
        return extractor.sheet(file, LIMITS);
    }

    @Test
    void the_first_visible_sheet_is_read_as_a_person_sees_it() {
        byte[] book = Sheets
                .xlsx("""
                <row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>Land</t></is></c></row>
                <row r='2'/>
                <row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='2'><v>2120001355</v></c><c r='C3' s='1'><v>45443</v></c>
                <c r='D3'><v>0.5</v></c><c r='E3' t='b'><v>1</v></c><c r='F3'><v>5.5603607930000001E9</v></c></row>
                <row r='4'><c r='A4' t='str'><f>1+1</f><v>två</v></c><c r='B4' t='e'><v>#REF!</v></c></row>
                <row><c t='inlineStr'><is><t>utan</t></is></c><c t='inlineStr'><is><t></t></is></c><c t='str'><v>bokstäver</v></c></row>""")
                .shared("<si><t>Namn</t></si><si><r><t>Ekstads </t></r><r><t>kommun</t></r><rPh><t>x</t></rPh></si>")
                .bytes();
        assertThat(read(book)).containsExactly(List.of("Namn", "", "Land"),
                List.of("Ekstads kommun", "212000-1355", "2024-05-31", "0.5", "TRUE", "5560360793.0000001"),
                List.of("två"), List.of("utan", "", "bokstäver"));
    }

    @Test
    void an_open_document_is_read_alike_and_its_endless_empty_rows_are_not() {
        byte[] book = Sheets
                .ods("""
                <table:table-row><table:table-cell office:value-type='string'><text:p>Namn</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated='2'/><table:table-cell office:value-type='string'><text:p>Land</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='string'><office:annotation><text:p>not</text:p></office:annotation><text:p>Ek<text:s text:c='2'/>stad</text:p></table:table-cell>
                <table:table-cell office:value-type='float' office:value='5560360793'><text:p>5 560 360 793</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>""")
                .bytes();
        assertThat(read(book)).containsExactly(List.of("Namn", "", "", "Land"), List.of("Ek  stad", "5560360793"),
                List.of("Ek  stad", "5560360793"));
    }

    static Stream<Arguments> wrongFiles() {
        byte[] locked = ole("EncryptedPackage");
        return Stream.of(Arguments.of("EMPTY", new byte[0]), Arguments.of("EMPTY", Sheets.xlsx("").bytes()),
                Arguments.of("HTML", text("\n<HTML><body><table><tr><td>Namn</td></tr></table></body></HTML>")),
                Arguments.of("PASSWORD", locked),
                Arguments.of("PASSWORD", Sheets.ods("").with("META-INF/manifest.xml", "<encryption-data/>").bytes()),
                Arguments.of("OLD_FORMAT", ole("Workbook")),
                Arguments.of("OTHER_KIND", text("%PDF-1.7")), Arguments.of("OTHER_KIND", text("Namn;Slag;Land")),
                Arguments.of("OTHER_KIND", new Sheets().with("word/document.xml", "<x/>").bytes()),
                Arguments.of("BROKEN", text("PK\u0003\u0004 and then nothing")),
                Arguments.of("BROKEN", Sheets.xlsx("<row><c r='A1' t='s'><v>7</v></c></row>").bytes()),
                Arguments.of("BROKEN", Sheets.xlsx("<row><c></row>").bytes()),
                Arguments.of("BROKEN", Sheets.xlsx("<row><c t='str'><v>&who;</v></c></row>").bytes()),
                Arguments.of("TOO_LARGE", Sheets.xlsx("<row><c r='XFD1' t='str'><v>x</v></c></row>").bytes()),
                Arguments.of("TOO_LARGE",
                        Sheets.xlsx("<row><c t='str'><v>" + "x".repeat(10_001) + "</v></c></row>").bytes()),
                Arguments.of("TOO_LARGE",
                        Sheets.ods("<table:table-row><table:table-cell table:number-columns-repeated='2000000000' "
                                + "office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>")
                                .bytes()),
                Arguments.of("TOO_MANY_ROWS",
                        Sheets.ods("<table:table-row table:number-rows-repeated='2000000000'><table:table-cell "
                                + "office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>")
                                .bytes()));
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("wrongFiles")
    void a_file_that_is_not_read_is_refused_with_its_own_reason(String reason, byte[] file) {
        refused(file, "extract." + reason);
    }

    @Test
    void what_unpacks_to_more_than_it_may_is_refused() {
        byte[] bomb = Sheets.bomb(400);
        assertThat(bomb.length).isLessThan(1_000_000);
        refused(bomb, "extract.TOO_LARGE");
    }

    @Test
    void what_needs_more_memory_than_the_process_has_is_refused_and_the_next_file_is_read() {
        byte[] book = Sheets.xlsx("<row><c t='str'><v>x</v></c></row>").with("xl/styles.xml",
                "<s><numFmts>" + "<numFmt numFmtId='1' formatCode='" + "y".repeat(100_000_000) + "'/></numFmts></s>")
                .bytes();
        refused(book, "extract.TOO_LARGE");
        assertThat(read(Sheets.xlsx("<row><c t='str'><v>x</v></c></row>").bytes())).hasSize(1);
    }

    @Test
    void a_process_that_takes_too_long_is_ended() {
        extractor = new Extractor(data.toString(), 0, 96, 0, 256);
        refused(Sheets.xlsx("<row><c t='str'><v>x</v></c></row>").bytes(), "extract.TOO_SLOW");
    }

    @ParameterizedTest
    @CsvSource({"locked.pdf, true", "guarded.pdf, false", "pages.pdf, false", "minutes.docx, false",
            "locked.xls, true", "guarded.xls, false", "old.xls, false", "locked.ppt, true", "old.ppt, false",
            "locked.xlsx, true"})
    void a_file_is_locked_when_it_opens_only_with_a_password(String paper, boolean locked) {
        assertThat(extractor.isLocked(new ByteArrayInputStream(Papers.kept(paper)), paper)).isEqualTo(locked);
    }

    @Test
    void what_takes_too_long_is_not_known_to_be_locked() {
        extractor = new Extractor(data.toString(), 60, 96, 0, 256);
        assertThat(extractor.isLocked(new ByteArrayInputStream(Papers.kept("locked.pdf")), "locked.pdf")).isFalse();
    }

    @Test
    void no_outside_entity_is_looked_up() throws IOException {
        Path secret = Files.writeString(data.resolve("secret"), "hemligt");
        byte[] book = Sheets.xlsx("").with("xl/worksheets/sheet2.xml", "<!DOCTYPE x [<!ENTITY who SYSTEM '"
                + secret.toUri() + "'>]><worksheet><row><c t='str'><v>&who;</v></c></row></worksheet>").bytes();
        assertThatThrownBy(() -> read(book)).isInstanceOf(RuleBroken.class).hasMessageNotContaining("hemligt");
    }

    @Test
    void garbage_of_any_kind_is_refused_and_nothing_else_happens() {
        Random random = new Random(SEED);
        byte[] book = Sheets.xlsx("<row><c t='str'><v>x</v></c></row>").bytes();
        for (int i = 0; i < 6; i++) {
            byte[] bent = book.clone();
            for (int j = 0; j < 20; j++) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(bent)).hasSizeLessThanOrEqualTo(1);
            } catch (RuleBroken refused) {
                assertThat(refused.key()).as("seed " + SEED + ", round " + i).startsWith("extract.");
            }
        }
    }

    @Test
    void the_process_is_given_no_surroundings_and_where_java_can_keep_it_reaches_neither_network_nor_other_files()
            throws Exception {
        Path work = Files.createDirectories(data.resolve("extractor"));
        Path secret = Files.writeString(data.resolve("secret"), "hemligt");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(extractor.command(work, List.of(secret.toString(),
                    String.valueOf(server.getLocalPort()))));
            int jar = command.indexOf("-jar");
            command.set(jar, "-cp");
            command.set(jar + 1,
                    Path.of(ExtractorTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                            .toString());
            command.add(jar + 2, Prying.class.getName());
            Process process = extractor.begin(work, command);
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told).containsPattern("surroundings (0|refused)");
            if (Runtime.version().feature() < 24) {
                assertThat(told).contains("file refused").contains("network refused");
            }
        }
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private void refused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo("file");
        });
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ole(String stream) {
        return text("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".concat("\u0000".repeat(600))
                .concat(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));
    }
}

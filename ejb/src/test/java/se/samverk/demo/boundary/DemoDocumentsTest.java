package se.samverk.demo.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.document.FileKind;
import se.samverk.document.LanguageGuess;
import se.samverk.platform.Extractor;
import se.samverk.platform.Extractor.Part;
import se.samverk.platform.Extractor.Reading;
import se.samverk.platform.Extractor.TextLimits;

/** The files that the demo brings in: there, small, readable, in agreement with the rest of the demo, and nobody's. */
class DemoDocumentsTest {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_IN_ALL = 500_000;
    private static final Map<String, String> MADE_FOR = Map.of("sv", "demon", "nb", "demoen", "en", "the demo");

    /** How many, what each costs, and both multiplied. */
    private static final Pattern BUDGET_LINE = Pattern.compile("<c r=\"B([0-9]+)\" s=\"5\"><v>([0-9]+)</v></c>"
            + "<c r=\"C\\1\" s=\"2\"><v>([0-9]+)</v></c><c r=\"D\\1\" s=\"2\"><f>B\\1\\*C\\1</f><v>([0-9]+)</v>");

    @TempDir
    private static Path data;

    private static final Map<String, Reading> READ = new TreeMap<>();

    @BeforeAll
    static void read() {
        Extractor extractor = new Extractor(data.toString(), 20, 96, 20, 384);
        for (String name : names()) {
            READ.put(name, extractor.text(new ByteArrayInputStream(DemoFiles.document(name)), name,
                    new TextLimits(500, 2_000_000, 100_000_000, 100, 3), null));
        }
    }

    private static List<JsonObject> documents() {
        return DemoFiles.steps().stream().filter(step -> step.getString("tell").equals("document")).toList();
    }

    private static JsonObject step(String name) {
        return DemoFiles.steps().stream().filter(step -> step.getString("id").equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names() {
        return documents().stream().flatMap(DemoDocumentsTest::files).toList();
    }

    private static Stream<String> files(JsonObject document) {
        return document.containsKey("revision")
                ? Stream.of(document.getString("file"), document.getString("revision"))
                : Stream.of(document.getString("file"));
    }

    /** The words of a part of a file, counted from 1, with one blank between. */
    private static String part(String name, int number) {
        return words(READ.get(name).parts().get(number - 1).text());
    }

    private static String whole(String name) {
        return words(READ.get(name).parts().stream().map(Part::text).collect(Collectors.joining(" ")));
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    @Test
    void every_file_is_brought_in_once_and_no_other_lies_there() throws URISyntaxException, IOException {
        try (Stream<Path> all = Files.list(
                Path.of(DemoFiles.class.getClassLoader().getResource("demo/documents").toURI()))) {
            assertThat(all.map(file -> file.getFileName().toString())).hasSizeBetween(12, 20)
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @Test
    void the_files_are_small_and_what_their_names_say() {
        int sum = 0;
        for (String name : names()) {
            byte[] file = DemoFiles.document(name);
            assertThat(file.length).as(name).isBetween(1, MOST_BYTES);
            assertThat(FileKind.named(name).orElseThrow().fits(file)).as(name).isTrue();
            sum += file.length;
        }
        assertThat(sum).isLessThan(MOST_BYTES_IN_ALL);
        assertThat(names().stream().map(name -> name.substring(name.lastIndexOf('.') + 1))).contains("pdf", "docx",
                "xlsx", "pptx", "odt", "csv", "txt", "eml");
    }

    @Test
    void every_file_is_read_whole_in_the_language_it_is_told_in_and_says_that_it_is_made_for_the_demo() {
        for (JsonObject document : documents()) {
            String language = document.getString("lang");
            files(document).forEach(name -> {
                Reading reading = READ.get(name);
                assertThat(reading.reason()).as(name).isEmpty();
                assertThat(whole(name)).as(name).doesNotContain("\uFFFD", "Ã");
                assertThat(LanguageGuess.of(whole(name)).orElse(language)).as(name).isEqualTo(language);
                assertThat(whole(name) + " " + document.getString("title")).as(name)
                        .containsPattern(document.getBoolean("fiction", false)
                                ? "(?i)fiktiv|oppdikt|påhitta"
                                : MADE_FOR.get(language));
            });
        }
    }

    @Test
    @DisplayName("R1 the papers say the sums that the grants say, where the grants say they stand")
    void the_money_agrees() {
        assertThat(part("pengarna-till-vastkompetens.pdf", 1)).contains("20 800 000 kr", "400 000 kr",
                "21 200 000 kr");
        int cited = 0;
        Map<String, JsonObject> papers = documents().stream()
                .collect(Collectors.toMap(document -> document.getString("id"), document -> document));
        for (JsonObject grant : DemoFiles.steps().stream().filter(step -> step.getString("tell").equals("grant"))
                .toList()) {
            for (JsonObject proof : DemoTold.parts(grant, "documents")) {
                String name = papers.get(proof.getString("document")).getString("file");
                int place = proof.getString("locator").startsWith("sidan ")
                        ? Integer.parseInt(proof.getString("locator").substring("sidan ".length()))
                        : 1;
                for (String sentence : proof.getString("extract").split("(?<=[.;:]) ")) {
                    assertThat(part(name, place).replaceAll("[^\\p{L}0-9]+", " "))
                            .as(grant.getString("id") + ": " + sentence)
                            .contains(sentence.replaceAll("[^\\p{L}0-9]+", " ").strip());
                }
                String kronor = String.format(Locale.ROOT, "%,d", grant.getJsonNumber("minor").longValueExact() / 100)
                        .replace(',', ' ');
                assertThat(proof.getString("extract")).contains(kronor);
                cited++;
            }
        }
        assertThat(cited).isEqualTo(3);
    }

    @Test
    void the_budget_is_the_sum_of_its_lines_and_the_sum_applied_for() {
        String sheet = unpacked(DemoFiles.document("budget-sip-lotsar.xlsx")).get("xl/worksheets/sheet1.xml");
        Matcher row = BUDGET_LINE.matcher(sheet);
        int lines = 0;
        long sum = 0;
        while (row.find()) {
            assertThat(Long.parseLong(row.group(2)) * Long.parseLong(row.group(3)))
                    .isEqualTo(Long.parseLong(row.group(4)));
            sum += Long.parseLong(row.group(4));
            lines++;
        }
        assertThat(lines).isEqualTo(6);
        assertThat(sheet).contains("<f>SUM(D5:D10)</f><v>" + sum + "</v>");
        assertThat(step("fiction.boras.ansokan").getJsonNumber("minor").longValueExact()).isEqualTo(sum * 100);
        assertThat(part("budget-sip-lotsar.xlsx", 1)).contains("Summa som söks 350 000 kr");
    }

    @Test
    @DisplayName("the spring's courses have as many participants as the report says")
    void the_courses_agree_with_the_report() {
        List<String[]> rows = new String(DemoFiles.document("kurser-i-var.csv"), StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> line.split(";", -1)).filter(cells -> cells.length == 7 && !cells[6].isEmpty()).toList();
        int sum = 0;
        for (String[] cells : rows.subList(0, rows.size() - 1)) {
            int participants = Integer.parseInt(cells[6]);
            assertThat(Integer.parseInt(cells[3]) + Integer.parseInt(cells[4]) + Integer.parseInt(cells[5]))
                    .as(cells[0]).isEqualTo(participants).isLessThanOrEqualTo(Integer.parseInt(cells[2]));
            sum += participants;
        }
        assertThat(rows).hasSize(4);
        assertThat(Integer.parseInt(rows.get(3)[6])).isEqualTo(sum);
        assertThat(DemoTold.parts(step("fiction.vk.rapport"), "sections").get(0).getString("text"))
                .contains("Vårens 3 kurser", "omkring " + sum + " deltagare");
    }

    @ParameterizedTest(name = "{0}, part {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pengarna-till-vastkompetens.pdf  | 1 | 14 kurser, mellan 2 och 10 dagar
            pengarna-till-vastkompetens.pdf  | 1 | över 2 300 deltagare på fyra år
            pengarna-till-vastkompetens.pdf  | 1 | 60 procent av deltagarna
            pengarna-till-vastkompetens.pdf  | 4 | 98,1 %
            pengarna-till-vastkompetens.pdf  | 4 | högst ca 9 043 kr
            vastkompetens-summary.pdf        | 1 | SEK 20.8 million
            vastkompetens-summary.pdf        | 1 | SEK 400,000
            overenskommelse-sip-lotsar.pdf   | 3 | plats för 20 deltagare
            overenskommelse-sip-lotsar.pdf   | 4 | Ingen avgift tas ut
            overenskommelse-sip-lotsar.pdf   | 5 | Borås den 19 februari 2018
            handlingsplan-majorna-linne.docx | 3 | ungefär var femte invånare
            motiverande-samtal.pptx          | 4 | Ambivalens är ett vanligt läge
            prosjektmoter-sor-helgeland.odt  | 2 | Til sammen 11 referater
            undervisning-recovery.pdf        | 3 | Håpslinjen
            korrektur-av-foldern.eml         | 2 | Avsnittet för unga saknar öppettider
            plan-natverk-sip-lotsar-2.docx   | 3 | Två träffar per termin
            """)
    void a_file_says_this_there(String name, int part, String words) {
        assertThat(part(name, part)).contains(words);
    }

    @Test
    @DisplayName("J4 nothing of the demo is in Malmö, and nobody of the sources is named")
    void nothing_disturbs_the_journeys_and_nobody_is_named() {
        Set<String> names = new TreeSet<>();
        for (String name : names()) {
            assertThat(whole(name).toLowerCase(Locale.ROOT)).as(name).doesNotContain("malm");
            for (String word : whole(name).split("[^\\p{L}]+")) {
                if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                    names.add(word);
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(100);
        DemoFactsTest.assertNobodyIsNamed(names);
    }

    @Test
    void nothing_in_a_file_tells_who_or_what_made_it() throws IOException {
        List<String> seen = new ArrayList<>();
        for (String name : names()) {
            if (!name.matches(".*\\.(docx|xlsx|pptx|odt)")) {
                continue;
            }
            Map<String, String> parts = unpacked(DemoFiles.document(name));
            String about = parts.getOrDefault("docProps/core.xml", parts.get("meta.xml"));
            assertThat(about).as(name).contains("<dc:creator>Samverk demo</dc:creator>")
                    .doesNotContain("generator", "lastModifiedBy");
            assertThat(parts.keySet()).as(name).doesNotContain("docProps/app.xml", "docProps/custom.xml");
            seen.add(name);
        }
        assertThat(seen).hasSizeGreaterThan(7);
        for (String name : names()) {
            assertThat(new String(DemoFiles.document(name), StandardCharsets.ISO_8859_1)).as(name)
                    .doesNotContain("/tmp/", "/home/", "/root/", "Creator", "Producer");
        }
    }

    private static Map<String, String> unpacked(byte[] file) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    @Test
    @DisplayName("documents of every reach, in groups and of organisations alone, one secret and one with two versions")
    void every_way_of_having_a_document_is_shown() {
        Set<String> reaches = new HashSet<>();
        documents().forEach(document -> reaches.add(document.getString("visibility")));
        assertThat(reaches).contains("PUBLIC", "ALL_MEMBERS", "MEMBER_ORGS", "ORGANISATION", "GROUP");
        assertThat(documents()).filteredOn(document -> document.containsKey("marked")).hasSize(1);
        assertThat(documents()).filteredOn(document -> document.containsKey("revision")).hasSize(1);
        assertThat(documents()).filteredOn(document -> document.getString("place").startsWith("org.")).hasSize(2);
        assertThat(documents()).filteredOn(document -> document.containsKey("retention")).hasSizeGreaterThan(2);
        assertThat(documents().stream().map(document -> document.getString("lang"))).contains("sv", "nb", "en");
    }
}

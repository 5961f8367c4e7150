package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.document.boundary.PictureReader;
import se.samverk.platform.Extractor.Reading;
import se.samverk.platform.Extractor.TextLimits;
import se.samverk.shared.RuleBroken;

/** The text of files in all formats, and of files that are wrong in all ways, read as the server does. */
class ExtractedTextTest {
    private static final TextLimits LIMITS = new TextLimits(500, 2_000_000, 100_000_000, 1000, 3);
    private static final long SEED = Long.getLong("extractor.seed", 20_261_126L);
    private static final int BENT = Integer.getInteger("extractor.bent", 60);

    /** One for all of them: what reads is laid there once. */
    @TempDir
    private static Path data;

    @TempDir
    private static Path programs;

    private Extractor extractor;

    @BeforeEach
    void begin() {
        extractor = new Extractor(data.toString(), 20, 96, 20, 384);
    }

    @AfterEach
    void nothing_is_left_but_the_jars() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("extractor"))) {
            assertThat(files).allMatch(file -> Files.exists(file.resolve("samverk-extractor.jar"))).hasSize(1);
        }
    }

    private Reading read(String name, byte[] file) {
        return extractor.text(new ByteArrayInputStream(file), name, LIMITS, null);
    }

    private static String told(Reading reading) {
        return reading.parts().stream()
                .map(part -> part.kind() + part.number() + (part.name().isEmpty() ? "" : "(" + part.name() + ")") + ": "
                        + part.text().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | "))
                + (reading.reason().isEmpty() ? "" : " !" + reading.reason());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
            "pages.pdf; PAGE1: Första sidan handlar om samverkan. | PAGE2: Andra sidan handlar om suicidprevention.",
            "minutes.docx; TEXT0: Minnesanteckningar från mötet den 3 mars 2018. | SECTION1(Närvarande): Närvarande Åsa Öberg, Ekstads kommun, och Nils Ängström. | SECTION2(Beslut): Beslut Arbetsgruppen beslutar att pröva samordnad individuell plan. Kostnad 60 000 kr",
            "text.odt; TEXT0: Inledning | SECTION1(Syfte): Syfte Att minska psykisk ohälsa",
            "book.xlsx; SHEET1(Medel): Medel Tjugo miljoner åttahundra | SHEET2(Enkätsvar): Enkätsvar psykisk ohälsa",
            "old.xls; SHEET1(Pengar 2018): Pengar 2018 Bidrag till västkompetens 20800000 | SHEET2(Närvaro): Närvaro Åsa Öberg",
            "sheet.ods; SHEET1: Statsbidrag",
            "slides.pptx; SLIDE1: Lägesrapport för arbetsgruppen | SLIDE2: Handlingsplan och nästa möte",
            "old.ppt; SLIDE1: Suicidprevention i Västra Götaland | SLIDE2: Nästa steg för närvården",
            "show.odp; SLIDE1: Första bilden | SLIDE2: Andra bilden",
            "letter.rtf; TEXT0: Närvård i Borås Möte",
            "page.html; SECTION1(Psykisk hälsa): Psykisk hälsa Samverkan i väster",
            "mail.eml; TEXT0: Hej, vi ses i Mölndal. | FILE1(dagordning.txt): Punkt ett: budgeten",
            "mail.msg; SECTION1(Kallelse till arbetsgruppen): Kallelse till arbetsgruppen From Åsa Öberg To Nils Ängström Hej! Här kommer kallelsen till mötet i Borås. Välkommen | FILE1(dagordning.txt): Punkt 1: närvårdssamverkan",
            "pack.zip; FILE1(inner.zip): djupt.txt Djupt inne | FILE2(minutes.docx): Minnesanteckningar från mötet den 3 mars 2018. Närvarande Åsa Öberg, Ekstads kommun, och Nils Ängström. Beslut Arbetsgruppen beslutar att pröva samordnad individuell plan. Kostnad 60 000 kr | FILE3(protokoll/möte.txt): Beslut om närvård",
            "scan.pdf; ' !NO_TEXT'", "locked.pdf; ' !PASSWORD'", "locked.docx; ' !PASSWORD'",
            "locked.xlsx; ' !PASSWORD'", "locked.xls; ' !PASSWORD'", "locked.ppt; ' !PASSWORD'",
            "guarded.xls; SHEET1(Pengar): Pengar Bidrag till närvården 400000"})
    void every_format_is_read_in_the_parts_it_has(String name, String expected) {
        assertThat(told(read(name, Papers.all().get(name)))).isEqualTo(expected);
    }

    @Test
    void the_type_is_told_by_the_bytes_and_not_by_the_name() {
        Reading page = read("report.pdf", Papers.all().get("page.html"));
        assertThat(page.about()).containsEntry("type", "text/html");
        assertThat(read("x", Papers.kept("pages.pdf")).about()).containsEntry("type", "application/pdf")
                .containsEntry("pages", "2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "IBM850", "x-MacRoman"})
    void a_plain_text_is_read_in_any_encoding_people_use(String charset) {
        String text = "Handläggaren på Östra sjukhuset i Älvängen: överenskommelse, påføre, Bodø – kr 5;NÄRVÅRD";
        String plain = charset.matches("ISO.*|IBM.*") ? text.replace("–", "-") : text;
        assertThat(told(read("lista.csv", plain.getBytes(Charset.forName(charset))))).isEqualTo("TEXT0: " + plain);
    }

    @Test
    void zeros_around_a_text_do_not_hide_it() {
        byte[] page = Papers.all().get("page.html");
        byte[] between = new byte[page.length * 2];
        System.arraycopy(page, 0, between, page.length / 3, page.length);
        assertThat(told(read("sida.html", between))).contains("Samverkan i väster");
    }

    @Test
    void a_file_in_a_package_that_cannot_be_read_is_told_by_its_name() {
        byte[] pack = Papers.zip(Map.of("budget.xlsx", Papers.kept("locked.xlsx"), "lista.txt", Papers.bytes("Hej")));
        assertThat(told(read("pack.zip", pack))).isEqualTo("FILE1(budget.xlsx): budget.xlsx | FILE2(lista.txt): Hej");
    }

    @Test
    void words_broken_at_the_end_of_a_line_are_joined_in_pages_alone() {
        byte[] page = new String(Papers.kept("pages.pdf"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(told(read("a.pdf", page))).contains("PAGE2: Andra sidan");
        assertThat(told(read("a.txt", Papers.bytes("nord-\noch sydlig sam-\nverkan"))))
                .contains("nord- och sydlig sam- verkan");
    }

    /** Stands in for Tesseract: a script that looks at no picture, and says what it is told to. */
    private static String standIn(String script) throws IOException {
        Path program = Files.writeString(Files.createTempDirectory(programs, "program").resolve("stand-in"),
                "#!/bin/sh\n" + script, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    /** In a folder that is new for each file, so it counts the pages of one turn. */
    private static final String COUNTED = "n=$(($(cat count 2>/dev/null || echo 0) + 1)); echo $n > count\n";

    /** So many pages with nothing that could be read as text on them. */
    private static byte[] pictured(int pages) {
        StringBuilder kids = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(3 + i).append(" 0 R ");
            objects.append(3 + i).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n");
        }
        return Papers.bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count " + pages
                + "/Kids[" + kids + "]>>endobj\n" + objects + "trailer<</Root 1 0 R>>\n%%EOF");
    }

    private Reading scan(byte[] file, String program, Integer... pages) {
        return extractor.scan(new ByteArrayInputStream(file), List.of(pages), program);
    }

    @Test
    void pages_that_are_pictures_are_read_by_the_program_for_it_and_marked() throws IOException {
        String program = standIn(COUNTED + "[ $n = 2 ] || echo Inskannad närvårdssam-; [ $n = 2 ] || echo verkan $n\n");
        byte[] file = pictured(5);
        assertThat(read("scan.pdf", file).reason()).isEqualTo("NO_TEXT");
        assertThat(read("scan.pdf", file).about()).containsEntry("pages", "5");
        Reading read = scan(file, program, 2, 3, 5);
        assertThat(told(read)).as("also that there is nothing on one")
                .isEqualTo("PAGE2: Inskannad närvårdssamverkan 1 | PAGE3:  | PAGE5: Inskannad närvårdssamverkan 3");
        assertThat(read.parts()).allMatch(part -> part.fromPicture());
    }

    @Test
    void the_text_of_a_document_does_not_wait_for_its_pictures() throws IOException {
        Reading pages = extractor.text(new ByteArrayInputStream(Papers.kept("pages.pdf")), "a.pdf", LIMITS,
                standIn("exec sleep 1000\n"));
        assertThat(pages.reason()).isEmpty();
        assertThat(pages.parts()).hasSize(2).noneMatch(part -> part.fromPicture());
    }

    @Test
    void pages_that_were_read_when_the_time_was_up_are_kept() throws IOException {
        Reading read = scan(pictured(5), standIn(COUNTED + "[ $n = 3 ] && exec sleep 1000; echo Sida $n\n"), 1, 2, 3, 4,
                5);
        assertThat(told(read)).isEqualTo("PAGE1: Sida 1 | PAGE2: Sida 2 !TOO_SLOW");
    }

    @Test
    void a_page_on_which_the_program_fails_stops_none_after_it() throws IOException {
        Reading read = scan(pictured(3), standIn(COUNTED + "[ $n = 2 ] && exit 1; echo Sida $n\n"), 1, 2, 3);
        assertThat(told(read)).isEqualTo("PAGE1: Sida 1 | PAGE3: Sida 3");
        assertThat(told(scan(pictured(1), data.resolve("nothing").toString(), 1))).isEmpty();
        assertThat(told(scan(Papers.bytes("%PDF-1.4 and no more"), standIn("echo Hej\n"), 1))).isEqualTo(" !BROKEN");
    }

    @Test
    void pictures_inside_a_file_leave_time_for_the_text_after_them() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of("a.png", png(), "b.png", png(), "c.png", png(), "d.txt",
                Papers.bytes("Sist")));
        Reading read = extractor.text(new ByteArrayInputStream(Papers.zip(files)), "pack.zip", LIMITS,
                standIn(COUNTED + "[ $n = 2 ] && exec sleep 1000; echo Bild $n\n"));
        assertThat(told(read)).isEqualTo(
                "FILE1(a.png): Bild 1 | FILE2(b.png): b.png | FILE3(c.png): c.png | FILE4(d.txt): Sist");
        assertThat(read.about()).containsEntry("unread", "2");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    @Test
    void a_picture_is_read_by_tesseract_where_that_is_installed_and_else_has_no_text() throws IOException {
        byte[] page = extractor.picture(new ByteArrayInputStream(Papers.kept("pages.pdf")), 2, 2000).orElseThrow();
        Reading alone = read("sida.png", page);
        assertThat(alone.reason()).isEqualTo("NO_TEXT");
        assertThat(alone.about()).containsEntry("type", "image/png");
        PictureReader.installed().ifPresent(tesseract -> assertThat(told(scan(page, tesseract, 1)))
                .startsWith("TEXT1: ").contains("Andra sidan handlar om suicidprevention"));
    }

    @Test
    void pages_and_pictures_are_drawn_and_what_cannot_be_is_not() throws IOException {
        byte[] page = extractor.picture(new ByteArrayInputStream(Papers.kept("pages.pdf")), 2, 400).orElseThrow();
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(page));
        assertThat(drawn.getWidth()).isEqualTo(400);
        assertThat(IntStream.range(0, drawn.getWidth() * drawn.getHeight())
                .filter(i -> (drawn.getRGB(i % 400, i / 400) & 0xFF) < 128).count()).as("dark points")
                .isGreaterThan(100);

        BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(wide, "png", png);
        byte[] small = extractor.picture(new ByteArrayInputStream(png.toByteArray()), 1, 300).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getHeight()).isEqualTo(100);

        assertThat(extractor.picture(new ByteArrayInputStream(Papers.kept("pages.pdf")), 3, 400)).isEmpty();
        for (String name : List.of("locked.pdf", "minutes.docx", "mail.msg")) {
            assertThat(extractor.picture(new ByteArrayInputStream(Papers.kept(name)), 1, 400)).as(name).isEmpty();
        }
    }

    @Test
    void a_drawing_that_took_too_long_is_refused_for_once_and_not_found_impossible() throws IOException {
        Extractor hurried = new Extractor(data.toString(), 20, 96, 0, 384);
        byte[] file = Papers.kept("pages.pdf");
        assertThatThrownBy(() -> hurried.picture(new ByteArrayInputStream(file), 1, 400))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("extract.TOO_SLOW"));
    }

    @Test
    void nothing_outside_the_file_is_looked_up() throws IOException {
        Path secret = Files.writeString(data.resolve("secret"), "hemligt");
        String type = "<!DOCTYPE x [<!ENTITY who SYSTEM '" + secret.toUri() + "'>]>";
        byte[] odt = Papers.odt("text", "<text:p>&who;Synligt</text:p>", type);
        byte[] docx = Papers.zip(Map.of("[Content_Types].xml",
                Papers.bytes("<Types xmlns='http://schemas.openxmlformats"
                        + ".org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats"
                        + "-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.open"
                        + "xmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"),
                "_rels/.rels",
                Papers.bytes("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/officeDocument' Target='word/document.xml'/></Relationships>"),
                "word/document.xml", Papers.bytes(type + "<w:document xmlns:w='http://schemas.openxmlformats.org/"
                        + "wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&who;Synligt</w:t></w:r></w:p></w:body>"
                        + "</w:document>")));
        for (byte[] file : List.of(odt, docx)) {
            assertThat(told(read("x", file))).doesNotContain("hemligt");
        }
    }

    @Test
    void what_is_longer_than_is_read_is_cut_and_says_so() {
        Reading reading = extractor.text(new ByteArrayInputStream(Papers.bytes("ord ".repeat(1000))), "a.txt",
                new TextLimits(10, 100, 1000, 10, 3), null);
        assertThat(reading.reason()).isEmpty();
        assertThat(reading.about()).containsEntry("cut", "true");
        assertThat(reading.parts()).singleElement()
                .satisfies(part -> assertThat(part.text()).hasSizeBetween(90, 100).startsWith("ord ord"));
    }

    @Test
    void more_parts_than_are_kept_go_into_the_last() {
        String many = "<h1>Rubrik</h1><p>Text</p>".repeat(20);
        Reading reading = extractor.text(new ByteArrayInputStream(Papers.bytes("<html><body>" + many)), "a.html",
                new TextLimits(5, 10_000, 1000, 10, 3), null);
        assertThat(reading.reason()).isEmpty();
        assertThat(reading.parts()).hasSize(5);
        assertThat(reading.parts().get(4).text()).containsSubsequence("Rubrik", "Text", "Rubrik", "Text");
    }

    @Test
    void files_that_get_no_part_of_their_own_are_found_by_what_they_are_called() {
        Map<String, byte[]> files = Map.of("a.txt", Papers.bytes("Ett"), "b.txt", Papers.bytes("Två"), "c.txt",
                new byte[0], "d.txt", Papers.bytes("Tre"));
        Reading reading = extractor.text(new ByteArrayInputStream(Papers.zip(files)), "pack.zip",
                new TextLimits(2, 10_000, 10_000, 10, 3), null);
        assertThat(told(reading)).isEqualTo("FILE1(a.txt): Ett | TEXT1: b.txt Två c.txt d.txt Tre");
    }

    @Test
    void what_files_are_called_counts_as_text() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            files.put("x".repeat(90) + i + ".txt", new byte[0]);
        }
        Reading reading = extractor.text(new ByteArrayInputStream(Papers.zip(files)), "pack.zip",
                new TextLimits(500, 1000, 10_000, 100, 3), null);
        assertThat(reading.about()).containsEntry("cut", "true");
        assertThat(reading.parts().stream().mapToInt(part -> part.text().length()).sum()).isBetween(900, 1000);
    }

    @Test
    void packed_files_are_looked_into_so_deep_and_so_far_as_they_may() {
        byte[] deep = Papers.zip(Map.of("botten.txt", Papers.bytes("Botten")));
        for (int i = 0; i < 4; i++) {
            deep = Papers.zip(Map.of("inre.zip", deep));
        }
        assertThat(told(read("djup.zip", deep))).doesNotContain("Botten");

        byte[] endless = Papers.bytes("ord ".repeat(10_000_000));
        Reading bomb = read("bomb.zip",
                Papers.zip(Map.of("a.txt", Papers.bytes("Först"), "b.txt", endless, "c.txt", endless,
                        "d.txt", endless, "e.txt", Papers.bytes("Sist"))));
        assertThat(told(bomb)).contains("Först").doesNotContain("Sist");
        assertThat(bomb.about().containsKey("cut") || bomb.reason().equals("TOO_LARGE")).isTrue();
    }

    @Test
    void what_was_read_before_the_time_was_up_or_the_file_broke_is_kept() {
        byte[] minutes = Papers.kept("minutes.docx");
        byte[] pack = Papers.zip(Map.of("a.docx", minutes, "b.docx", minutes));
        Reading half = read("half.zip", Arrays.copyOf(pack, pack.length / 2 + 1400));
        assertThat(told(half)).contains("FILE1(a.docx): Minnesanteckningar");

        extractor = new Extractor(data.toString(), 0, 96, 0, 384);
        assertThat(read("a.docx", minutes).reason()).isEqualTo("TOO_SLOW");
    }

    @Test
    void memory_that_runs_out_ends_one_process_and_the_next_file_is_read() {
        extractor = new Extractor(data.toString(), 20, 96, 20, 24);
        String cell = "<text:p>" + "x".repeat(1000) + "</text:p>";
        Reading big = read("a.html", Papers.bytes("<html><body>" + "<p><b><i><u>text".repeat(300_000) + cell));
        assertThat(big.reason()).isIn("TOO_LARGE", "BROKEN");
        extractor = new Extractor(data.toString(), 20, 96, 20, 384);
        assertThat(told(read("a.txt", Papers.bytes("Nästa")))).isEqualTo("TEXT0: Nästa");
    }

    @Test
    void a_hundred_files_that_are_bent_cut_or_mixed_harm_nothing() throws Exception {
        Random random = new Random(SEED);
        List<Map.Entry<String, byte[]>> papers = new ArrayList<>(Papers.all().entrySet());
        ExecutorService pool = Executors.newFixedThreadPool(Extractor.TEXTS_AT_ONCE);
        List<Future<Reading>> running = new ArrayList<>();
        for (int i = 0; i < BENT; i++) {
            Map.Entry<String, byte[]> paper = papers.get(i % papers.size());
            String what = "seed " + SEED + ", file " + i + ", " + paper.getKey();
            byte[] bent = Bent.of(paper.getValue().clone(), i, random);
            running.add(pool.submit(() -> readInTime(what, paper.getKey(), bent)));
        }
        List<Reading> readings = new ArrayList<>();
        for (Future<Reading> one : running) {
            readings.add(one.get());
        }
        pool.shutdown();
        assertThat(readings).hasSize(BENT).extracting(Reading::reason).isSubsetOf("", "EMPTY", "PASSWORD", "BROKEN",
                "TOO_LARGE", "TOO_SLOW", "NO_TEXT", "GAVE_UP");
        assertThat(told(read("page.html", Papers.all().get("page.html")))).contains("Samverkan i väster");
    }

    private Reading readInTime(String what, String name, byte[] file) {
        long before = System.nanoTime();
        Reading reading = read(name, file);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).as(what).isLessThan(Duration.ofSeconds(24));
        return reading;
    }
}

package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.harness.Browser;
import se.samverk.harness.Dropping;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** A group brings in all that it has from before, over a connection that breaks again and again. */
@ExtendWith(PortalExtension.class)
class FolderJourneyIT {
    private static final int ALL = 200;
    private static final String EMPTY = "Filen är tom.";
    private static final String KIND = "Den sortens fil tas inte emot.";
    private static final String OTHER = "Innehållet är inte det som ändelsen";
    private static final String LOCKED = "Filen är låst. Spara den utan lösenord eller annat skydd och skicka den igen.";
    private static final double PATIENCE = 120_000;

    private final Map<String, String> refused = new LinkedHashMap<>();
    private Path folder;
    private int written;

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written++;
    }

    /** Files of a kind that are kept, by their numbers. */
    private interface Content {
        byte[] of(int number) throws IOException;
    }

    private void good(int count, String ending, Content content) throws IOException {
        for (int i = 1; i <= count; i++) {
            write("20" + (10 + i % 8) + "/smörblomma " + ending + " " + i + "." + ending, content.of(i));
        }
    }

    private void bad(int count, String name, byte[] bytes, String reason) throws IOException {
        for (int i = 1; i <= count; i++) {
            String path = "Blandat/" + i + " " + name;
            write(path, bytes);
            refused.put("Arkivet/" + path, reason);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A package of which a file is locked with a password. */
    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("hemligt.txt"));
            zip.write(bytes("Hemligt"));
            zip.closeEntry();
        }
        byte[] bytes = out.toByteArray();
        bytes[6] |= 1;
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("hemligt.txt") - 46 + 8] |= 1;
        return bytes;
    }

    private void fill(Browser chair) throws IOException {
        Page paper = chair.page().context().newPage();
        paper.setContent("<p>Protokoll om smörblommor</p>");
        byte[] pdf = paper.pdf();
        paper.close();
        good(90, "txt", i -> bytes("Anteckning nummer " + i + " om ängen."));
        good(30, "csv", i -> bytes("Namn;Antal\nKurs " + i + ";" + i));
        good(20, "html", i -> bytes("<html><body><p>Sida " + i + "</p></body></html>"));
        good(15, "docx", i -> WordFile.of(WordFile.heading("Rapport " + i), WordFile.paragraph("Text.")));
        good(10, "pdf", i -> {
            byte[] one = Arrays.copyOf(pdf, pdf.length + i);
            Arrays.fill(one, pdf.length, one.length, (byte) '\n');
            return one;
        });
        bad(1, "paket.zip", locked(), LOCKED);
        bad(8, "tom.txt", new byte[0], EMPTY);
        bad(8, "program.exe", bytes("MZ"), KIND);
        bad(4, "skript.js", bytes("alert(1)"), KIND);
        bad(6, "sida.pdf", bytes("<html>Ingen pdf</html>"), OTHER + " .pdf säger.");
        bad(4, "bild.png", bytes("Ingen bild"), OTHER + " .png säger.");
        write("Blandat/.DS_Store", bytes("x"));
        refused.put("Arkivet/Blandat/.DS_Store", "En fil som datorn har lagt dit själv.");
        write("Blandat/stor.txt", bytes("x"));
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("Blandat/stor.txt").toFile(), "rw")) {
            large.setLength(201L * 1024 * 1024);
        }
        refused.put("Arkivet/Blandat/stor.txt", "Filen är större än 200 MB.");
    }

    @Test
    @DisplayName("two hundred files come in although the connection breaks and the page is opened anew; each that does not says why")
    void two_hundred_files_come_in_although_the_connection_breaks(Browser chair, @TempDir Path temporary)
            throws IOException {
        folder = Files.createDirectories(temporary.resolve("Arkivet"));
        fill(chair);
        // What is twice in the folder is only found when the first of the two is a document.
        write("Blandat/smörblomma kopia 1.txt", bytes("Anteckning nummer 1 om ängen."));
        write("Blandat/smörblomma kopia 2.txt", bytes("Anteckning nummer 2 om ängen."));
        assertThat(written).isEqualTo(ALL);

        AtomicInteger asked = new AtomicInteger();
        AtomicInteger through = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        chair.page().onDialog(Dialog::accept);
        chair.page().route("**/api/imports/*/files**", route -> {
            int now = asked.incrementAndGet();
            if (now == 150) {
                dead.set(true);
            }
            if (dead.get() || now % 40 == 0) {
                route.abort();
            } else {
                through.incrementAndGet();
                route.resume();
            }
        });
        importing(chair);
        String page = chair.page().url();
        send(chair);
        chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
        Until.holds("the connection is dead", () -> {
            chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
            return dead.get();
        });
        chair.assertAccessibleEverywhere().screenshots("import-broken");
        assertThat(through.get()).isBetween(100, ALL - 1);
        chair.page().navigate(page);
        chair.settle();
        dead.set(false);
        assertThat(chair.text()).contains("Fortsätt med mappen");
        send(chair);
        awaitPreview(chair);
        assertThat(through.get()).as("what had come was not sent again").isEqualTo(ALL);
        assertThat(chair.text()).contains("200 filer, " + refused.size() + " tas inte emot, 0 sparade");
        assertReasons(rows(chair));

        AtomicBoolean once = new AtomicBoolean();
        chair.page().route("**/document/preview.xhtml**", route -> {
            boolean breaks = route.request().method().equals("POST") && once.compareAndSet(false, true);
            goOn(route, breaks);
        });
        chair.page().locator("[id='preview:take']").click();
        chair.page().waitForURL(address -> address.startsWith("chrome-error:"));
        assertThat(once.get()).as("the connection broke while they were brought in").isTrue();
        chair.page().navigate(page);
        chair.settle();
        chair.follow("Fortsätt med mappen").press("Spara valda filer");
        for (int i = 0; i < 20 && chair.text().contains("Spara igen för att fortsätta"); i++) {
            chair.press("Spara valda filer");
        }
        int kept = ALL - refused.size() - 2;
        assertThat(chair.text())
                .contains("200 filer, " + (refused.size() + 2) + " tas inte emot, " + kept + " sparade");
        Map<String, String> rows = rows(chair);
        assertOneRefused(rows, "Arkivet/2011/smörblomma txt 1.txt", "Arkivet/Blandat/smörblomma kopia 1.txt");
        assertOneRefused(rows, "Arkivet/2012/smörblomma txt 2.txt", "Arkivet/Blandat/smörblomma kopia 2.txt");
        assertReasons(rows);
        chair.assertAccessibleEverywhere().screenshots("import-many");
        chair.press("Klar");
        String group = chair.page().url().replaceAll(".*id=(\\d+).*", "$1");
        Until.holds("all are among the group's documents",
                () -> chair.open("search.xhtml?q=sm%C3%B6rblomma&kind=DOCUMENT&group=" + group).text()
                        .contains(kept + " träffar"));
    }

    private static Path small(Path temporary, String name, String... files) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        for (String file : files) {
            Files.writeString(folder.resolve(file), "Om ängen i " + name + ", " + file);
        }
        return folder;
    }

    @Test
    @DisplayName("a folder that is chosen while another one is sent waits its turn, and is told so")
    void one_folder_is_sent_at_a_time(Browser chair, @TempDir Path temporary) throws IOException {
        List<Route> held = new ArrayList<>();
        AtomicBoolean holding = new AtomicBoolean(true);
        chair.page().route("**/api/imports/*/files**", route -> {
            if (holding.get()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        importing(chair);
        folder = small(temporary, "Vitsippor", "a.txt", "b.txt");
        send(chair);
        Until.holds("the first file is on its way", () -> {
            chair.page().getByText("0 % skickat").waitFor();
            return !held.isEmpty();
        });
        folder = small(temporary, "Blåsippor", "c.txt");
        send(chair);
        chair.page().getByText("En mapp eller ett paket skickas redan.").waitFor();
        assertThat(chair.page().locator("#uploads .row-title").allInnerTexts()).containsExactly("Vitsippor",
                "Blåsippor");
        chair.assertAccessibleEverywhere().screenshots("import-busy");
        holding.set(false);
        held.forEach(Route::resume);
        awaitPreview(chair);
        assertThat(chair.text()).contains("Vitsippor/a.txt", "Vitsippor/b.txt").doesNotContain("Blåsippor");
        chair.press("Avbryt och ta bort filerna");
    }

    private static Locator button(Browser chair, String name) {
        return chair.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    @DisplayName("a folder that is dropped comes with all that is in it; it is paused and goes on, or cancelled and gone")
    void a_folder_that_is_dropped_comes_with_all_that_is_in_it(Browser chair, @TempDir Path temporary)
            throws IOException {
        folder = small(temporary, "Blåklint", "a.txt");
        Path many = Files.createDirectories(folder.resolve("under/många"));
        for (int i = 1; i <= 120; i++) {
            Files.writeString(many.resolve(i + ".txt"), "Blåklint nummer " + i);
        }
        List<Route> held = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean holding = new AtomicBoolean(true);
        chair.page().route("**/api/imports/*/files**", route -> {
            if (holding.get()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        importing(chair);
        String page = chair.page().url();
        assertThat(chair.text()).contains("Du kan också dra mappen eller paketet hit.");
        Dropping.on(chair.page(), "#importing", folder);
        Until.holds("the first file is on its way", () -> {
            chair.page().getByText("0 % skickat").waitFor();
            return !held.isEmpty();
        });
        button(chair, "Avbryt: Blåklint").click();
        chair.page().getByText("Avbruten. Det som hade kommit är borttaget.").waitFor();
        chair.assertAccessibleEverywhere().screenshots("import-cancelled");
        chair.page().navigate(page);
        chair.settle();
        assertThat(chair.text()).as("nothing of it is left").doesNotContain("Du har redan valt filer här.");

        held.clear();
        Dropping.on(chair.page(), "#importing", folder);
        Until.holds("the first file is on its way again", () -> {
            chair.page().getByText("0 % skickat").waitFor();
            return !held.isEmpty();
        });
        button(chair, "Pausa: Blåklint").click();
        chair.page().getByText("Pausad, 0 % skickat").waitFor();
        Path other = small(temporary, "Rödklint", "b.txt");
        Dropping.on(chair.page(), "#importing", other);
        chair.page().getByText("En mapp eller ett paket skickas redan.").waitFor();
        holding.set(false);
        button(chair, "Fortsätt: Blåklint").click();
        awaitPreview(chair);
        assertThat(chair.text()).contains("121 filer, 0 tas inte emot, 0 sparade").contains("Blåklint/under/många/");
        chair.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a package that is dropped comes as one that was chosen")
    void a_package_that_is_dropped_comes_as_one_that_was_chosen(Browser chair, @TempDir Path temporary)
            throws IOException {
        importing(chair);
        Dropping.on(chair.page(), "#importing", packed(temporary));
        awaitPreview(chair);
        assertThat(chair.heading()).isEqualTo("Filerna i Backsippor.zip");
        chair.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a folder that was changed after the connection broke is another one, and comes as it is now")
    void a_folder_that_was_changed_is_another_one(Browser chair, @TempDir Path temporary) throws IOException {
        AtomicBoolean dead = new AtomicBoolean();
        AtomicInteger through = new AtomicInteger();
        chair.page().onDialog(Dialog::accept);
        chair.page().route("**/api/imports/*/files**", route -> {
            if (dead.get()) {
                route.abort();
            } else {
                dead.set(through.incrementAndGet() == 1);
                route.resume();
            }
        });
        importing(chair);
        String page = chair.page().url();
        folder = small(temporary, "Gullvivor", "a.txt", "b.txt");
        send(chair);
        chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
        chair.page().navigate(page);
        chair.settle();
        Files.writeString(folder.resolve("a.txt"), "Något helt annat om ängen, och mer av det.");
        Files.writeString(folder.resolve("b.txt"), "Också ändrad.");
        dead.set(false);
        send(chair);
        awaitPreview(chair);
        assertThat(through.get()).as("what had come before it was changed comes anew").isEqualTo(3);
        assertThat(chair.text()).contains("2 filer, 0 tas inte emot");
        chair.press("Avbryt och ta bort filerna");
    }

    /** A package of three million bytes that cannot be made smaller. */
    private static Path packed(Path temporary) throws IOException {
        Path file = temporary.resolve("Backsippor.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int i = 1; i <= 3; i++) {
                zip.putNextEntry(new ZipEntry("Möten/anteckning " + i + ".txt"));
                zip.write(bytes(("Backsippan blommar på ängen nummer " + i + ". ").repeat(25_000)));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    @DisplayName("a package arrives although the connection breaks again and again and the page is opened anew")
    void a_package_arrives_although_the_connection_breaks(Browser chair, @TempDir Path temporary)
            throws IOException {
        Path file = packed(temporary);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger through = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        chair.page().onDialog(Dialog::accept);
        chair.page().route("**/api/imports/*/package**", route -> {
            boolean piece = route.request().method().equals("PATCH");
            int now = piece ? asked.incrementAndGet() : 0;
            dead.set(dead.get() || now == 4);
            if (dead.get() || now == 1) {
                route.abort();
            } else {
                through.addAndGet(piece ? 1 : 0);
                route.resume();
            }
        });
        importing(chair);
        String page = chair.page().url();
        chair.page().setInputFiles("[id='package']", file);
        chair.page().locator("[id='look']").click();
        Until.holds("the connection is dead", () -> {
            chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
            return dead.get();
        });
        assertThat(through.get()).as("pieces that came before").isEqualTo(2);
        chair.page().navigate(page);
        chair.settle();
        chair.follow("Fortsätt med Backsippor.zip");
        assertThat(chair.text()).contains("Inte helt framme", "Paketet Backsippor.zip är inte helt framme.")
                .doesNotContain("Spara valda filer");
        chair.assertAccessibleEverywhere().screenshots("import-coming");
        chair.follow("Välj paketet igen");
        dead.set(false);
        loseLastAnswer(chair);
        chair.page().setInputFiles("[id='package']", file);
        chair.page().locator("[id='look']").click();
        awaitPreview(chair);
        int pieces = (int) (Files.size(file) / (1024 * 1024)) + 1;
        assertThat(through.get()).as("what had come was not sent again; one asks once more after a lost answer")
                .isEqualTo(pieces + 1);
        assertThat(chair.heading()).isEqualTo("Filerna i Backsippor.zip");
        assertThat(chair.text()).contains("3 filer, 0 tas inte emot, 0 sparade", "Möten/anteckning 3.txt");
        chair.press("Spara valda filer");
        assertThat(chair.text()).contains("3 filer är sparade");
        chair.press("Klar");
    }

    @Test
    @DisplayName("a full disk is said and ends the sending; the same package goes on when there is room")
    void a_full_disk_is_said_and_ends_the_sending(Browser chair, @TempDir Path temporary) throws IOException {
        Path file = packed(temporary);
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean full = new AtomicBoolean(true);
        chair.page().route("**/api/imports/*/package**", route -> {
            boolean piece = route.request().method().equals("PATCH");
            if (piece && asked.incrementAndGet() > 2 && full.get()) {
                route.fulfill(new Route.FulfillOptions().setStatus(507).setContentType("application/json")
                        .setBody("{\"message\": \"Disken är full av blåklockor.\"}"));
            } else {
                route.resume();
            }
        });
        importing(chair);
        chair.page().setInputFiles("[id='package']", file);
        chair.page().locator("[id='look']").click();
        chair.page().getByText("Disken är full av blåklockor.").waitFor(patiently());
        assertThat(chair.text()).doesNotContain("Förbindelsen bröts").doesNotContain("Försök igen nu");
        assertThat(chair.page().locator("#uploads progress").count()).as("nothing is on its way").isZero();
        assertThat(asked.get()).isEqualTo(3);
        full.set(false);
        chair.page().setInputFiles("[id='package']", file);
        chair.page().locator("[id='look']").click();
        awaitPreview(chair);
        assertThat(asked.get()).as("what had come was not sent again")
                .isEqualTo((int) (Files.size(file) / (1024 * 1024)) + 1 + 1);
        assertThat(chair.text()).contains("3 filer, 0 tas inte emot, 0 sparade");
        chair.press("Avbryt och ta bort filerna");
    }

    /** Sends a package or a folder until nothing goes through any more. */
    private static void sendSome(Browser chair, String field, Path chosen, String requests, int most) {
        AtomicInteger through = new AtomicInteger();
        chair.page().onDialog(Dialog::accept);
        chair.page().route(requests, route -> {
            boolean bytes = route.request().method().matches("PATCH|PUT") && !route.request().url().contains("?name=");
            goOn(route, bytes && through.incrementAndGet() > most);
        });
        importing(chair);
        chair.page().setInputFiles("[id='" + field + "']", chosen);
        chair.page().locator("[id='look']").click();
        chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
    }

    @Test
    @DisplayName("a package goes on in another browser, and another file of the same name and size is not taken for it")
    void a_package_goes_on_in_another_browser(Browser chair, Browser home, @TempDir Path temporary)
            throws IOException {
        Path file = packed(temporary);
        sendSome(chair, "package", file, "**/api/imports/*/package**", 2);
        chair.page().navigate("about:blank");

        AtomicInteger pieces = new AtomicInteger();
        home.page().route("**/api/imports/*/package**", route -> {
            pieces.addAndGet(route.request().method().equals("PATCH") ? 1 : 0);
            route.resume();
        });
        importing(home);
        home.follow("Fortsätt med Backsippor.zip").follow("Välj paketet igen");
        assertThat(home.heading()).isEqualTo("Fortsätt med Backsippor.zip");
        int percent = (int) (100 * 2 * 1024 * 1024 / Files.size(file));
        assertThat(home.text()).contains(percent + " % av den har kommit");
        home.assertAccessibleEverywhere().screenshots("import-again");
        Path other = Files.createDirectories(temporary.resolve("annan")).resolve("Backsippor.zip");
        byte[] bytes = Files.readAllBytes(file);
        bytes[0x100] ^= 1;
        Files.write(other, bytes);
        home.page().setInputFiles("[id='package']", other);
        home.page().locator("[id='look']").click();
        home.page().getByText("Det är inte den fil som är på väg in. Välj Backsippor.zip, oförändrad.").waitFor();
        assertThat(pieces.get()).isZero();
        home.page().setInputFiles("[id='package']", file);
        home.page().locator("[id='look']").click();
        awaitPreview(home);
        assertThat(pieces.get()).as("what had come was not sent again")
                .isEqualTo((int) (Files.size(file) / (1024 * 1024)) + 1 - 2);
        assertThat(home.text()).contains("3 filer, 0 tas inte emot, 0 sparade");
        home.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a folder goes on in another browser, and another folder is not taken for it")
    void a_folder_goes_on_in_another_browser(Browser chair, Browser home, @TempDir Path temporary)
            throws IOException {
        // as a Mac writes it
        Path sent = small(temporary, Normalizer.normalize("Åkerbär", Normalizer.Form.NFD), "a.txt", "b.txt", "c.txt");
        sendSome(chair, "folder", sent, "**/api/imports/*/files**", 2);
        chair.page().navigate("about:blank");

        AtomicInteger files = new AtomicInteger();
        home.page().route("**/api/imports/*/files**", route -> {
            files.incrementAndGet();
            route.resume();
        });
        importing(home);
        home.follow("Fortsätt med mappen");
        assertThat(home.text()).contains("2 filer, 0 tas inte emot", "Fattas något här?");
        home.follow("Välj mappen igen").assertAccessibleEverywhere().screenshots("import-again-folder");
        folder = small(temporary, "Lungört", "a.txt");
        send(home);
        home.page().getByText("Det är inte den mapp som är på väg in. Välj Åkerbär.").waitFor();
        assertThat(files.get()).isZero();
        withoutScript(home);
        home.page().reload();
        home.page().setInputFiles("[id='folder']", folder);
        home.press("Fortsätt");
        assertThat(home.text()).contains("Det är inte den mapp som är på väg in. Välj Åkerbär.");
        home.page().unroute("**/upload.js**");
        home.page().reload();
        folder = sent;
        send(home);
        awaitPreview(home);
        assertThat(files.get()).as("what had come was not sent again").isEqualTo(1);
        assertThat(home.text()).contains("3 filer, 0 tas inte emot");
        home.press("Avbryt och ta bort filerna");
    }

    /** A file of three pieces, like no other. */
    private static void large(Path folder, String name) throws IOException {
        byte[] line = bytes(folder.getFileName() + " växer på ängen, som det står i " + name + ". ");
        byte[] all = new byte[2_500_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = line[i % line.length];
        }
        Files.write(folder.resolve(name), all);
    }

    /**
     * Which pieces of large files went through: where each goes, and at which byte.
     *
     * @param breaks whether the connection breaks at the piece of this number, or, for 0, at anything else
     */
    private static List<String> pieces(Browser sender, IntPredicate breaks) {
        List<String> through = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger asked = new AtomicInteger();
        sender.page().onDialog(Dialog::accept);
        sender.page().route("**/api/imports/*/files**", route -> {
            boolean piece = route.request().method().equals("PATCH");
            boolean broken = breaks.test(piece ? asked.incrementAndGet() : 0);
            if (piece && !broken) {
                through.add(route.request().url() + " " + route.request().headers().get("upload-offset"));
            }
            goOn(route, broken);
        });
        return through;
    }

    @Test
    @DisplayName("a large file of a folder goes on where it stopped when the connection breaks, and after the page is opened anew")
    void a_large_file_of_a_folder_goes_on_where_it_stopped(Browser chair, @TempDir Path temporary) throws IOException {
        folder = small(temporary, "Backtimjan", "a.txt", "b.txt");
        large(folder, "stor.txt");
        AtomicBoolean dead = new AtomicBoolean();
        List<String> through = pieces(chair, asked -> {
            dead.set(dead.get() || asked == 3);
            return dead.get() || asked == 1;
        });
        importing(chair);
        String page = chair.page().url();
        send(chair);
        Until.holds("the connection is dead", () -> {
            chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
            return dead.get();
        });
        assertThat(through).hasSize(1);
        chair.page().navigate(page);
        chair.settle();
        chair.follow("Fortsätt med mappen");
        assertThat(chair.text()).contains("Backtimjan/stor.txt är inte helt framme.");
        chair.assertAccessibleEverywhere().screenshots("import-half-file");
        chair.follow("Välj mappen igen");
        dead.set(false);
        loseLastAnswer(chair);
        send(chair);
        awaitPreview(chair);
        assertThat(through).as("no piece was sent twice, not even the last one, whose answer was lost").hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(chair.text()).contains("3 filer, 0 tas inte emot, 0 sparade").doesNotContain("inte helt framme");
        chair.press("Spara valda filer");
        assertThat(chair.text()).contains("3 filer är sparade");
        chair.press("Klar");
    }

    @Test
    @DisplayName("a half file goes on first in another browser; one that was changed meanwhile begins again")
    void a_half_file_goes_on_first_in_another_browser(Browser chair, Browser home, @TempDir Path temporary)
            throws IOException {
        folder = Files.createDirectories(temporary.resolve("Strandaster"));
        large(folder, "ett.txt");
        large(folder, "två.txt");
        List<String> before = pieces(chair, asked -> asked > 2);
        importing(chair);
        send(chair);
        chair.page().getByText("Förbindelsen bröts").waitFor(patiently());
        assertThat(before).hasSize(2);
        assertThat(chair.page().locator("#uploads progress").getAttribute("value")).as("within the first of two")
                .isNotEqualTo("0");
        chair.page().navigate("about:blank");

        AtomicBoolean dead = new AtomicBoolean();
        List<String> after = pieces(home, asked -> {
            dead.set(dead.get() || asked == 3);
            return dead.get();
        });
        importing(home);
        String page = home.page().url();
        home.follow("Fortsätt med mappen").follow("Välj mappen igen");
        send(home);
        home.page().getByText("Förbindelsen bröts").waitFor(patiently());
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(all).as("the last piece of one and the first of the other").hasSize(4).doesNotHaveDuplicates();
        assertThat(all.stream().map(piece -> piece.replaceAll(" .*", "")).distinct()).hasSize(2);
        home.page().navigate(page);
        home.settle();
        home.follow("Fortsätt med mappen");
        String changed = home.text().contains("Strandaster/ett.txt är inte helt framme.") ? "ett.txt" : "två.txt";
        Files.writeString(folder.resolve(changed), "Ändrad. ".repeat(200_000));
        dead.set(false);
        home.follow("Välj mappen igen");
        send(home);
        awaitPreview(home);
        assertThat(after).as("two pieces of the changed one").hasSize(4).doesNotHaveDuplicates();
        assertThat(after.stream().filter(piece -> piece.endsWith(" 0"))).hasSize(2);
        assertThat(home.text()).contains("2 filer, 0 tas inte emot, 0 sparade").doesNotContain("inte helt framme");
        home.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a large file goes on within it after a pause and after another signing in, and is cancelled with its folder")
    void a_large_file_goes_on_after_a_pause_and_another_signing_in(Browser chair, @TempDir Path temporary)
            throws IOException {
        folder = Files.createDirectories(temporary.resolve("Kattfot"));
        large(folder, "stor.txt");
        List<Route> held = Collections.synchronizedList(new ArrayList<>());
        List<String> through = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean signsOut = new AtomicBoolean(true);
        AtomicInteger holdsAt = new AtomicInteger(2);
        chair.page().onDialog(Dialog::accept);
        chair.page().route("**/api/imports/*/files/**", route -> {
            boolean piece = route.request().method().equals("PATCH");
            if (piece && through.size() + 1 == holdsAt.get()) {
                held.add(route);
                return;
            }
            if (piece && through.size() == 2 && signsOut.compareAndSet(true, false)) {
                chair.page().context().clearCookies();
            } else if (piece) {
                through.add(route.request().headers().get("upload-offset"));
            }
            route.resume();
        });
        importing(chair);
        String page = chair.page().url();
        send(chair);
        Until.holds("the second piece is on its way", () -> {
            chair.page().getByText("% skickat").waitFor();
            return !held.isEmpty();
        });
        button(chair, "Pausa: Kattfot").click();
        chair.page().getByText("Pausad, ").waitFor();
        holdsAt.set(0);
        button(chair, "Fortsätt: Kattfot").click();
        chair.page().getByText("Du är utloggad.").waitFor(patiently());
        chair.signInBeside("ordf.boras");
        button(chair, "Fortsätt: Kattfot").click();
        awaitPreview(chair);
        assertThat(through).as("what had come was not sent again").containsSubsequence("0", "1048576", "2097152")
                .filteredOn(offset -> !offset.equals("2097152")).hasSize(2);
        assertThat(chair.text()).contains("En fil, 0 tas inte emot");
        chair.press("Avbryt och ta bort filerna");

        held.clear();
        through.clear();
        holdsAt.set(2);
        chair.page().navigate(page);
        chair.settle();
        send(chair);
        Until.holds("the second piece is on its way again", () -> {
            chair.page().getByText("% skickat").waitFor();
            return !held.isEmpty();
        });
        button(chair, "Avbryt: Kattfot").click();
        chair.page().getByText("Avbruten. Det som hade kommit är borttaget.").waitFor();
        chair.page().navigate(page);
        chair.settle();
        assertThat(chair.text()).as("nothing of it is left").doesNotContain("Du har redan valt filer här.");
    }

    @Test
    @DisplayName("a file of a half folder that was changed meanwhile comes as it is now, and is not refused")
    void a_changed_file_of_a_half_folder_comes_as_it_is_now(Browser chair, Browser home, @TempDir Path temporary)
            throws IOException {
        folder = small(temporary, "Mandelblom", "a.txt", "b.txt", "c.txt");
        sendSome(chair, "folder", folder, "**/api/imports/*/files**", 2);
        chair.page().navigate("about:blank");
        AtomicInteger files = new AtomicInteger();
        home.page().route("**/api/imports/*/files**", route -> {
            files.incrementAndGet();
            route.resume();
        });
        importing(home);
        home.follow("Fortsätt med mappen");
        assertThat(home.text()).contains("2 filer, 0 tas inte emot");
        List<String> came = Stream.of("a.txt", "b.txt", "c.txt")
                .filter(name -> home.text().contains("Mandelblom/" + name)).toList();
        assertThat(came).hasSize(2);
        Files.writeString(folder.resolve(came.get(0)), "Om mandelblommor, och mer av det än förut.");
        home.follow("Välj mappen igen");
        send(home);
        awaitPreview(home);
        assertThat(files.get()).as("the one that was missing and the one that was changed").isEqualTo(2);
        assertThat(home.text()).contains("3 filer, 0 tas inte emot, 0 sparade");

        Files.writeString(folder.resolve(came.get(1)), "Också denna är ändrad, och kommer utan skript.");
        withoutScript(home);
        home.follow("Välj mappen igen");
        home.page().setInputFiles("[id='folder']", folder);
        home.press("Fortsätt");
        assertThat(home.text()).contains("3 filer, 0 tas inte emot, 0 sparade");
        home.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a file that was only touched since it was kept stays what it is, one that was changed is told, and a new one comes in")
    void a_file_that_was_only_touched_stays_what_it_is(Browser chair, @TempDir Path temporary) throws IOException {
        importing(chair);
        folder = small(temporary, "Styvmorsvioler", "a.txt", "b.txt");
        send(chair);
        awaitPreview(chair);
        chair.press("Spara valda filer");
        assertThat(chair.text()).contains("2 filer, 0 tas inte emot, 2 sparade");
        for (String name : List.of("a.txt", "b.txt")) {
            Files.setLastModifiedTime(folder.resolve(name), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        }
        Files.writeString(folder.resolve("a.txt"), "Om ängen i Styvmorsvioler, A.txt");
        Files.writeString(folder.resolve("c.txt"), "Om en violett äng till.");
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        chair.page().onResponse(response -> {
            if (response.request().method().equals("PUT")) {
                answers.add(response.status());
            }
        });
        chair.follow("Välj mappen igen");
        send(chair);
        awaitPreview(chair);
        assertThat(chair.text()).contains("4 filer, 1 tas inte emot, 2 sparade");
        assertThat(answers).as("one touched, one changed, one new, each sent once").containsExactly(204, 204, 204);
        chair.press("Klar");
    }

    @Test
    @DisplayName("of two changed files whose names are one when they are written alike, one comes in and the other is told")
    void of_two_changed_files_of_one_path_one_is_told(Browser chair, @TempDir Path temporary) throws IOException {
        importing(chair);
        folder = small(temporary, "Gullvivor", "å.txt", "b.txt");
        send(chair);
        awaitPreview(chair);
        assertThat(chair.text()).contains("2 filer, 0 tas inte emot, 0 sparade");
        Path other = folder.resolve(Normalizer.normalize("å.txt", Normalizer.Form.NFD));
        Files.writeString(folder.resolve("å.txt"), "Om gullvivor, ändrad sedan den kom.");
        Files.writeString(other, "Om gullvivor, en annan som heter så, och är längre.");
        chair.follow("Välj mappen igen");
        send(chair);
        awaitPreview(chair);
        assertThat(chair.text()).contains("3 filer, 1 tas inte emot, 0 sparade");

        Files.writeString(folder.resolve("å.txt"), "Om gullvivor, ändrad än en gång, utan skript.");
        Files.writeString(other, "Om gullvivor, den andra ändrad, den också utan skript.");
        withoutScript(chair);
        chair.follow("Välj mappen igen");
        chair.page().setInputFiles("[id='folder']", folder);
        chair.press("Fortsätt");
        assertThat(chair.text()).contains("3 filer, 1 tas inte emot, 0 sparade");
        chair.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a package goes on where it stopped after another signing in, and says that one is needed")
    void a_package_goes_on_after_another_signing_in(Browser chair, @TempDir Path temporary) throws IOException {
        Path file = packed(temporary);
        AtomicInteger pieces = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        chair.page().route("**/api/imports**", route -> {
            begun.incrementAndGet();
            route.resume();
        });
        chair.page().route("**/api/imports/*/package**", route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
                chair.page().context().clearCookies();
            }
            route.resume();
        });
        importing(chair);
        chair.page().setInputFiles("[id='package']", file);
        chair.page().locator("[id='look']").click();
        chair.page().getByText("Du är utloggad. Logga in i en annan flik; sedan fortsätter det där det var.")
                .waitFor(patiently());
        chair.assertAccessibleEverywhere().screenshots("import-signed-out");
        chair.signInBeside("ordf.boras");
        chair.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fortsätt: Backsippor.zip"))
                .click();
        awaitPreview(chair);
        assertThat(begun.get()).as("the same import").isEqualTo(1);
        int needed = (int) (Files.size(file) / (1024 * 1024)) + 1;
        assertThat(pieces.get()).as("only the piece without a session, and with the old secret, comes anew")
                .isBetween(needed + 1, needed + 2);
        assertThat(chair.heading()).isEqualTo("Filerna i Backsippor.zip");
        assertThat(chair.text()).contains("3 filer, 0 tas inte emot, 0 sparade");
        chair.press("Avbryt och ta bort filerna");
    }

    /** The connection breaks when the portal has got the last piece, and before it is told. */
    private static void loseLastAnswer(Browser chair) {
        chair.page().evaluate("""
                () => {
                    const real = window.fetch;
                    let lost = false;
                    window.fetch = async (address, request) => {
                        const answer = await real(address, request);
                        const said = (name) => answer.headers.get(name);
                        if (!lost && request.method === 'PATCH' && said('Upload-Offset') === said('Upload-Length')) {
                            lost = true;
                            throw new TypeError('lost');
                        }
                        return answer;
                    };
                }""");
    }

    private static Locator.WaitForOptions patiently() {
        return new Locator.WaitForOptions().setTimeout(PATIENCE);
    }

    private static void goOn(Route route, boolean breaks) {
        if (breaks) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static void importing(Browser chair) {
        chair.signIn("ordf.boras").open("index.xhtml");
        chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument")
                .follow("Lägg till en hel mapp eller ett ZIP-paket");
    }

    private void send(Browser chair) {
        chair.page().setInputFiles("[id='folder']", folder);
        chair.page().locator("[id='look']").click();
    }

    private static void awaitPreview(Browser sender) {
        sender.page().waitForURL("**/document/preview.xhtml**", new Page.WaitForURLOptions().setTimeout(PATIENCE));
        sender.settle();
    }

    private static void withoutScript(Browser sender) {
        sender.page().route("**/upload.js**",
                route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
    }

    /** Of two files with the same bytes the one that came first is kept, and the other says why not. */
    private void assertOneRefused(Map<String, String> rows, String one, String other) {
        String reason = "Samma fil finns redan här. smörblomma";
        assertThat(Stream.of(one, other).filter(path -> rows.get(path).contains(reason))).singleElement()
                .satisfies(path -> refused.put(path, reason));
    }

    /** What stands at each file, on whatever page. */
    private static Map<String, String> rows(Browser chair) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i == 0 || chair.page().locator("[id='preview:next']").count() > 0; i++) {
            if (i > 0) {
                chair.page().locator("[id='preview:next']").click();
                chair.settle();
            }
            for (Object row : (Iterable<?>) chair.page().evaluate("""
                    () => [...document.querySelectorAll('tbody tr')].map(row => {
                        const name = row.querySelector('th').cloneNode(true);
                        name.querySelector('.row-note').remove();
                        return [name.textContent.trim(), row.innerText];
                    })""")) {
                rows.put((String) ((List<?>) row).get(0), (String) ((List<?>) row).get(1));
            }
        }
        return rows;
    }

    /** Each file that is not taken stands there with its reason, and no other has one. */
    private void assertReasons(Map<String, String> rows) {
        assertThat(rows).hasSize(ALL);
        refused.forEach((path, reason) -> assertThat(rows.get(path)).as(path).contains(reason));
        assertThat(rows.keySet().stream().filter(path -> !refused.containsKey(path)))
                .allSatisfy(path -> assertThat(rows.get(path)).doesNotContain("Tas inte emot"));
    }
}

package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.harness.Browser;
import se.samverk.harness.Dropping;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** A member of a group brings in documents, with a connection that breaks, and others find them. */
@ExtendWith(PortalExtension.class)
class DocumentJourneyIT {
    private static final int MANY = 40;
    private static final double PATIENCE = 120_000;

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Browser adding(Browser chair) {
        chair.signIn("ordf.boras").open("index.xhtml");
        chair.follow("Arbetsgrupp psykisk hälsa");
        return chair.follow("Lägg till dokument");
    }

    @Test
    @DisplayName("many files come in although the connection breaks in the middle, and each is told its fate")
    void many_files_come_in_although_the_connection_breaks(Browser chair) {
        adding(chair).assertAccessibleEverywhere().screenshots("document-add");
        assertThat(chair.text()).containsPattern("har använt omkring [0-9,]+\\h[MG]B av 20\\hGB i portalen");
        List<FilePayload> files = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            files.add(file("underlag_" + i + ".txt",
                    "Underlag nummer " + i + " om gräsandsräkning. " + "x".repeat(3000)));
        }
        files.add(file("tom.txt", ""));
        files.add(file("sida.pdf", "<html><body>Inte en pdf</body></html>"));
        files.add(file("program.exe", "MZ"));
        AtomicInteger pieces = new AtomicInteger();
        chair.page().route("**/api/uploads/**", route -> {
            boolean breaks = route.request().method().equals("PATCH") && pieces.incrementAndGet() % 15 == 0;
            if (breaks) {
                route.abort();
            } else {
                route.resume();
            }
        });
        chair.page().setInputFiles("[id='files']", files.toArray(FilePayload[]::new));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText(MANY + " sparade, 3 inte sparade").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(pieces.get()).isGreaterThan(MANY);
        assertThat(chair.text()).contains("tom.txt: filen är tom").contains("sida.pdf: innehållet är inte det")
                .contains("program.exe: den sortens fil tas inte emot");
        chair.screenshots("document-added");

        chair.follow("underlag_7.txt");
        assertThat(chair.heading()).isEqualTo("underlag 7");
        until(chair.page(), "Texten är läst");
        until(chair.page(), "Liknande innehåll");
        assertThat(chair.all("[id='similar'] .row").count()).isEqualTo(5);
        assertThat(chair.all("[id='similar']").innerText()).contains("Dokument · Arbetsgrupp psykisk hälsa")
                .doesNotContain("underlag 7");
        assertThat(chair.text()).contains("gräsandsräkning").contains("inte genomsökt efter virus");
        chair.assertAccessibleEverywhere().screenshots("document");
    }

    @Test
    @DisplayName("a reader says that the language is another, and whoever cares for the document corrects it")
    void a_reader_says_that_the_language_is_another(Browser chair, Browser member) {
        adding(chair);
        chair.page().setInputFiles("[id='files']", file("svensk text.txt", "Kort om blåmes " + UUID.randomUUID()));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
        chair.follow("svensk text.txt");
        String page = "document/view.xhtml?" + URI.create(chair.page().url()).getQuery();
        member.signIn("sekreterare.boras").open(page);
        member.all("#doubting summary").click();
        member.page().locator("[id='doubted']").selectOption("EN");
        member.assertAccessibleEverywhere().press("Säg till");
        assertThat(member.text()).contains("har blivit ombedd att se över språket").contains("Svenska");

        chair.open("index.xhtml").follow("svensk text");
        assertThat(chair.text()).contains("menar att det är skrivet på: English");
        chair.assertAccessible().follow("Se över språket");
        chair.page().locator("[id='language']").selectOption("en");
        chair.press("Spara");
        assertThat(chair.text()).contains("Engelska").doesNotContain("menar att det är skrivet på");
    }

    @Test
    @DisplayName("a file goes on where it stopped after another signing in")
    void a_file_goes_on_after_another_signing_in(Browser chair) {
        adding(chair);
        AtomicInteger pieces = new AtomicInteger();
        chair.page().route("**/api/uploads/**", route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
                chair.page().context().clearCookies();
            }
            route.resume();
        });
        chair.page().setInputFiles("[id='files']", file("lång.txt", "Rad om fjälluggla.\n".repeat(200_000)));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("Du är utloggad").waitFor();
        chair.signInBeside("ordf.boras");
        chair.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fortsätt: lång.txt")).click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private static Locator button(Browser chair, String name) {
        return chair.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    @DisplayName("a file under way is paused and goes on where it was, another is cancelled and gone, and others do not wait")
    void a_file_under_way_is_paused_or_cancelled(Browser chair) {
        adding(chair);
        Map<String, String> places = new ConcurrentHashMap<>();
        chair.page().onResponse(response -> {
            if (response.request().method().equals("POST") && response.url().endsWith("/api/uploads")) {
                places.put("place " + places.size(), response.headerValue("location"));
            }
        });
        Set<String> held = ConcurrentHashMap.newKeySet();
        List<String> offsets = Collections.synchronizedList(new ArrayList<>());
        chair.page().route("**/api/uploads/**", route -> {
            String offset = route.request().headers().getOrDefault("upload-offset", "");
            // Of each file that has more than one piece the second one stays on its way.
            boolean second = route.request().method().equals("PATCH") && !offset.equals("0");
            if (second && held.add(route.request().url())) {
                return;
            }
            if (route.request().method().equals("PATCH")) {
                offsets.add(offset);
            }
            route.resume();
        });
        String line = "Rad om lappuggla.\n";
        chair.page().setInputFiles("[id='files']", new FilePayload[]{file("lång.txt", line.repeat(140_000)),
                file("kort.txt", "Kort om lappuggla."), file("onödig.txt", "Annan " + line.repeat(140_000))});
        chair.page().locator("[id='bring']").click();
        Until.holds("the second piece is on its way", () -> {
            chair.text();
            return held.size() == 1;
        });
        assertThat(chair.all("[id='uploads'] button").count()).as("two for each file").isEqualTo(6);
        button(chair, "Pausa: lång.txt").focus();
        chair.page().keyboard().press("Enter");
        chair.page().getByText("Pausad, 41 % skickat").waitFor();
        assertThat(chair.page().evaluate("() => document.activeElement.textContent")).isEqualTo("Fortsätt");
        Until.holds("the others go on", () -> {
            chair.text();
            return held.size() == 2;
        });
        assertThat(chair.page().locator("#uploads li").nth(1).innerText()).contains("kort.txt", "Sparad");
        chair.assertAccessibleEverywhere().screenshots("document-paused");

        button(chair, "Avbryt: onödig.txt").focus();
        chair.page().keyboard().press("Enter");
        chair.page().getByText("Avbruten. Det som hade kommit är borttaget.").waitFor();
        assertThat((String) chair.page().evaluate("() => document.activeElement.textContent")).startsWith("Avbr");
        assertThat(chair.all("[id='upload-sum']").innerText()).as("one is under way still").isEmpty();
        assertThat(places).hasSize(3);
        assertThat(places.values().stream().map(place -> chair.page().evaluate(
                "async (place) => (await fetch(place, { method: 'HEAD' })).status", place)))
                .as("one is paused, one a document, one removed").containsExactlyInAnyOrder(200, 404, 404);

        offsets.clear();
        button(chair, "Fortsätt: lång.txt").focus();
        chair.page().keyboard().press("Enter");
        chair.page().getByText("2 sparade, 1 inte sparade").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(offsets).as("what had come was not sent again").containsExactly("1048576", "2097152");
        assertThat(chair.all("[id='uploads'] button").count()).isZero();
        chair.screenshots("document-cancelled");
    }

    @Test
    @DisplayName("files that are dropped are kept, and of a folder that is dropped it is shown first what is in it")
    void what_is_dropped_comes_as_what_it_is(Browser chair, @TempDir Path temporary) throws IOException {
        Path one = Files.writeString(temporary.resolve("dragen.txt"), "Om slaguggla, dragen hit.");
        Path two = Files.writeString(temporary.resolve("släppt.txt"), "Om slaguggla, släppt här.");
        adding(chair);
        assertThat(chair.text()).contains("Du kan också dra filer eller en mapp hit.");
        Dropping.on(chair.page(), "#bringing", one, two);
        chair.page().getByText("2 sparade, 0 inte sparade").waitFor();
        chair.follow("dragen.txt").follow("Lägg till ny version");
        Path folder = Files.createDirectories(temporary.resolve("Ugglor/2016/Möten"));
        Dropping.on(chair.page(), "#bringing", temporary.resolve("Ugglor"));
        chair.page().getByText("Dra hit en fil. En mapp kan inte bli en version.").waitFor();

        Files.writeString(folder.resolve("protokoll.txt"), "Protokoll om slagugglan.");
        Files.writeString(temporary.resolve("Ugglor/plan.txt"), "Plan för slagugglan.");
        Path loose = Files.writeString(temporary.resolve("lös.txt"), "Lös anteckning om slagugglan.");
        chair.page().navigate(chair.page().url().replaceAll("/document/.*", "/index.xhtml"));
        chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument");
        Dropping.on(chair.page(), "#bringing", temporary.resolve("Ugglor"), loose);
        chair.page().waitForURL("**/document/preview.xhtml**");
        chair.settle();
        assertThat(chair.text()).contains("3 filer, 0 tas inte emot, 0 sparade", "Ugglor/2016/Möten/protokoll.txt",
                "Ugglor/plan.txt", "lös.txt");
        chair.page().goBack();
        chair.page().reload();
        Dropping.on(chair.page(), "#bringing", temporary.resolve("Ugglor"));
        chair.page().getByText("En mapp eller ett paket är redan på väg in.").waitFor();
        chair.assertAccessibleEverywhere().screenshots("document-folder-open");
        chair.follow("Fortsätt med mappen").press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("a file that is there already is refused with a link to it, also in the bin; one that lies elsewhere is told beside")
    void a_file_that_is_there_already_is_told_with_a_link(Browser chair, Browser other) {
        FilePayload file = file("mosippa.txt", "Om mosippan på heden.");
        other.signIn("leder.tromso").open("index.xhtml");
        other.all("main a[href^='/group/view.xhtml']").first().click();
        other.settle();
        other.all("main a[href^='/document/add.xhtml']").first().click();
        other.settle();
        other.page().locator("[name='reach'][value='ALL_MEMBERS']").check();
        other.page().setInputFiles("[id='files']", file);
        other.page().locator("[id='bring']").click();
        other.page().locator("#uploads a").waitFor();

        adding(chair);
        String page = chair.page().url();
        chair.page().setInputFiles("[id='files']", file);
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        assertThat(chair.all("#uploads .row-note").innerText()).isEqualTo("Sparad. Samma fil finns redan i mosippa");
        chair.assertAccessibleEverywhere().screenshots("document-known-elsewhere");
        chair.page().locator("#uploads .row-note a").click();
        chair.settle();
        assertThat(chair.page().url()).isEqualTo(other.all("#uploads .row-title a").first()
                .evaluate("link => link.href"));

        FilePayload again = file("mosippa igen.txt", "Om mosippan på heden.");
        assertKnown(chair, page, again, "mosippa igen.txt: samma fil finns redan i dokumentet mosippa.");
        chair.page().locator("#uploads .row-note a").click();
        chair.settle();
        chair.press("Lägg i papperskorgen");
        assertKnown(chair, page, again, "mosippa igen.txt: samma fil ligger i papperskorgen, i dokumentet mosippa.");
        chair.assertAccessibleEverywhere().screenshots("document-known-in-bin");
        chair.page().locator("#uploads .row-note a").click();
        chair.settle();
        assertThat(chair.text()).contains("Dokumentet ligger i papperskorgen");
        withoutScript(chair);
        chair.page().navigate(page);
        chair.page().setInputFiles("[id='files']", again);
        chair.press("Spara filerna");
        assertThat(chair.all(".checks").innerText())
                .contains("mosippa igen.txt: samma fil ligger i papperskorgen, i dokumentet mosippa.");
        chair.assertAccessibleEverywhere().screenshots("document-known-without-script");
        chair.page().locator(".checks a").click();
        chair.settle();
        assertThat(chair.heading()).isEqualTo("mosippa");
    }

    private static void withoutScript(Browser sender) {
        sender.page().route("**/upload.js**", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
    }

    private static void assertKnown(Browser chair, String page, FilePayload file, String told) {
        chair.page().navigate(page);
        chair.page().setInputFiles("[id='files']", file);
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("0 sparade, 1 inte sparade").waitFor();
        assertThat(chair.all("#uploads .row-note").innerText()).isEqualTo(told);
    }

    @Test
    @DisplayName("J4 a hit in a document names the page it stands on, and opens there with a picture of it")
    void a_hit_opens_the_page_it_stands_on(Browser chair) {
        Page paper = chair.page().context().newPage();
        paper.setContent("<p>Om bemötande i receptionen.</p>"
                + "<p style='break-before: page'>Strandskatan häckar vid ån.</p>");
        byte[] pdf = paper.pdf();
        paper.close();
        adding(chair);
        chair.page().setInputFiles("[id='files']", new FilePayload("underlag.pdf", "application/pdf", pdf));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("underlag.pdf");
        until(chair.page(), "Texten är läst");
        Until.holds("it is found", () -> chair.open("search.xhtml?q=strandskata").text().contains("1 träff"));
        assertThat(chair.text()).contains("träff på sidan 2");
        chair.assertAccessibleEverywhere().screenshots("search-page-of-document");
        chair.page().locator("main .hits-list a").first().click();
        chair.settle();
        assertThat(chair.page().url()).contains("page=2");
        assertThat(chair.text()).contains("Strandskatan häckar");
        chair.page().waitForFunction("() => document.querySelector('.page-picture img').naturalWidth > 500");
        chair.assertAccessibleEverywhere().screenshots("document-page");
    }

    @Test
    @DisplayName("J12.3 what is empty, too large, locked or not what its name says is refused or kept, and each is told why")
    void what_is_wrong_with_a_file_is_told(Browser chair, @TempDir Path folder) throws IOException {
        Path large = folder.resolve("stor.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(201L << 20);
        }
        Path empty = Files.createFile(folder.resolve("tom.pdf"));
        Path page = Files.writeString(folder.resolve("egentligen.pdf"), "<html><body>Inte en pdf</body></html>");
        Path papers = Path.of(System.getProperty("basedir", "."), "../ejb/src/test/resources/papers");
        Path damaged = Files.writeString(folder.resolve("skadad.pdf"), "%PDF-1.7 och inget mer");
        adding(chair);
        chair.page().setInputFiles("[id='files']", new Path[]{large, empty, page, papers.resolve("locked.docx"),
                papers.resolve("locked.pdf"), papers.resolve("locked.xls"), papers.resolve("guarded.pdf"), damaged});
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("2 sparade, 6 inte sparade").waitFor();
        assertThat(chair.text()).contains("stor.pdf: filen är större än 200 MB").contains("tom.pdf: filen är tom")
                .contains("egentligen.pdf: innehållet är inte det")
                .contains("locked.docx: filen är låst. Spara den utan lösenord eller annat skydd och skicka den igen.")
                .contains("locked.xls: filen är låst.")
                .contains("locked.pdf: filen är låst. Spara den utan lösenord eller annat skydd och skicka den igen.");
        chair.assertAccessibleEverywhere().screenshots("document-refused");
        assertThat(chair.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("guarded.pdf")).count())
                .as("what only forbids printing is taken").isEqualTo(1);
        chair.follow("skadad.pdf");
        until(chair.page(), "filen är skadad");
        assertThat(chair.text()).contains("Filen är sparad och hittas på sin titel");
    }

    @Test
    @DisplayName("details are changed, and a document goes to the bin and comes back")
    void details_are_changed_and_a_document_goes_to_the_bin_and_comes_back(Browser chair) {
        adding(chair);
        chair.page().setInputFiles("[id='files']", file("rutin.txt", "Rutin för vakanta möten"));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("rutin.txt").follow("Ändra uppgifter");
        chair.assertAccessibleEverywhere().screenshots("document-edit");
        chair.fill("title", "Rutin för möten").fill("registryNumber", "D 2026:7").press("Spara");
        assertThat(chair.heading()).isEqualTo("Rutin för möten");
        assertThat(chair.text()).contains("D 2026:7");
        chair.press("Lägg i papperskorgen");
        assertThat(chair.text()).contains("ligger i papperskorgen");
        chair.follow("Arbetsgrupp psykisk hälsa").assertAccessibleEverywhere().screenshots("group-documents");
        chair.follow("Papperskorg");
        assertThat(chair.text()).contains("Rutin för möten");
        chair.assertAccessibleEverywhere().screenshots("document-bin");
        chair.follow("Rutin för möten").press("Ta upp ur papperskorgen");
        assertThat(chair.text()).contains("taget ur papperskorgen");
    }

    @Test
    @DisplayName("how long a document is kept is said on its page, by which plan, and what is due is proposed to who decides")
    void how_long_a_document_is_kept_is_said_on_its_page(Browser chair, Browser admin) {
        adding(chair);
        chair.page().setInputFiles("[id='files']", file("inbjudan.txt", "Inbjudan till invigningen"));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("inbjudan.txt");
        assertThat(chair.text()).contains("Bevaras tills vidare; ingen regel finns");
        chair.follow("Bevarande och gallring");
        chair.assertAccessibleEverywhere().screenshots("document-retention");
        chair.page().getByLabel("Får gallras efter ett antal år").check();
        chair.fill("years", "2").fill("from", "2020-03-01").press("Spara");
        assertThat(chair.text()).contains("Skriv vilken plan eller vilket beslut som säger det.");
        chair.fill("ground", "Dokumenthanteringsplan 2020, punkt 3.2").press("Spara");
        assertThat(chair.heading()).isEqualTo("inbjudan");
        assertThat(chair.text()).contains("Får gallras 2 år efter 1 mars 2020, tidigast 1 mars 2022")
                .contains("Dokumenthanteringsplan 2020, punkt 3.2")
                .contains("Nu är det sagt hur länge dokumentet bevaras.");
        chair.assertAccessibleEverywhere().screenshots("document-retained");

        String due = "gallras 2 år efter 1 mars 2020, enligt vad som är sagt för dokumentet";
        admin.signIn("sysadmin").open("administration/retention.xhtml");
        assertThat(admin.text()).contains(due + " · Dokumenthanteringsplan 2020, punkt 3.2");
        admin.open("administration/dispose.xhtml");
        assertThat(admin.text()).contains(due);
        admin.assertAccessibleEverywhere().screenshots("dispose-document");
        admin.open("administration/audit.xhtml?act=document.retained");
        assertThat(admin.text())
                .contains("enligt regeln → gallras 2 år efter 2020-03-01")
                .doesNotContain("Dokumenthanteringsplan");

        chair.follow("Bevarande och gallring").page().getByLabel("Bevaras för alltid").check();
        chair.press("Spara");
        assertThat(chair.text()).contains("Bevaras för alltid").doesNotContain("Får gallras");
        assertThat(admin.open("administration/retention.xhtml").text()).doesNotContain(due);
    }

    /** Opens the page again until it says something. */
    private static void until(Page page, String words) {
        Until.holds(words, () -> {
            page.reload();
            return page.locator("main").innerText().contains(words);
        });
    }
}

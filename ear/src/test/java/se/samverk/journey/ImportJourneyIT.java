package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** A group brings in what it has from before: a folder, a package, and old minutes as what they are. */
@ExtendWith(PortalExtension.class)
class ImportJourneyIT {
    private static final String PROTOCOL = """
            <p>Protokoll från samverkansgruppen</p><p>Datum: 2014-03-14</p><p>Tid: kl. 13.00–15.00</p>
            <p>Plats: Stora salen</p><p>Närvarande:</p><p>Ada Ek, Ekstads kommun</p><p>Bo Lund, Region Väst</p>
            <p>§ 12 Öppet hus</p><p>Flera har frågat efter ett öppet hus om våren.</p>
            <p>Beslut: Ett öppet hus ordnas under vecka 18.</p>
            <p style='break-before: page'>§ 13 Kornknarrens äng</p><p>Ängen ligger intill.</p>
            <p>Beslut: Ängen slås först efter kornknarrens häckning.</p><p>Vid protokollet</p><p>Cecilia Sjö</p>""";

    private static Browser importing(Browser chair) {
        chair.signIn("ordf.boras").open("index.xhtml");
        return chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument")
                .follow("Lägg till en hel mapp eller ett ZIP-paket");
    }

    private static void write(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void write(Path folder, String path, String text) throws IOException {
        write(folder, path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("a folder is looked through, corrected and brought in, and what is old becomes minutes and a report of the group")
    void a_folder_is_brought_in_and_what_is_old_becomes_minutes_and_a_report(Browser chair, @TempDir Path temporary)
            throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("Arkivet"));
        Page paper = chair.page().context().newPage();
        paper.setContent(PROTOCOL);
        write(folder, "2014/Protokoll mars.pdf", paper.pdf());
        paper.close();
        write(folder, "2014/Lägesrapport höst.docx",
                WordFile.of(WordFile.paragraph("Lägesrapport hösten 2014"), WordFile.heading("Kornknarrar"),
                        WordFile.paragraph("Under hösten hördes elva kornknarrar.")));
        write(folder, "2015/Handlingsplan.txt", "Plan för 2015.");
        write(folder, "2015/Avtal om lokal.txt", "Avtal mellan parterna.");
        write(folder, "2015/Deltagare.csv", "Namn;Antal\nKurs;12");
        write(folder, "Anteckning.txt", "Lösa tankar.");
        write(folder, "Affisch.txt", "En affisch som inte behövs.");
        write(folder, "program.exe", "MZ");
        write(folder, "tom.txt", "");
        write(folder, "sida.pdf", "<html>Inte en pdf</html>");

        importing(chair).assertAccessibleEverywhere().screenshots("import");
        chair.page().setInputFiles("[id='folder']", folder);
        chair.page().locator("[id='look']").click();
        chair.page().waitForURL("**/document/preview.xhtml**");
        chair.settle();
        assertThat(chair.heading()).isEqualTo("Filerna i mappen");
        assertThat(chair.text()).contains("10 filer, 3 tas inte emot, 0 sparade").contains("2014/Protokoll mars.pdf")
                .contains("Den sortens fil tas inte emot.", "Filen är tom.",
                        "Innehållet är inte det som ändelsen .pdf säger.");
        chair.assertAccessibleEverywhere().screenshots("import-preview");
        chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument")
                .follow("Lägg till en hel mapp eller ett ZIP-paket");
        chair.page().setInputFiles("[id='package']", new FilePayload("brev.txt", "text/plain",
                "inget paket".getBytes(StandardCharsets.UTF_8)));
        chair.press("Visa innehållet");
        chair.page().getByText("Filen är inget helt ZIP-paket.").waitFor();
        assertThat(chair.text()).contains("Du har redan valt filer här.");
        chair.assertAccessibleEverywhere().screenshots("import-under-way").follow("Fortsätt med mappen");
        assertThat(chair.text()).contains("10 filer, 3 tas inte emot, 0 sparade");
        assertThat(type(chair, "2014/Lägesrapport höst.docx")).isEqualTo("REPORT");
        assertThat(type(chair, "2015/Handlingsplan.txt")).isEqualTo("PLAN");
        assertThat(type(chair, "2015/Avtal om lokal.txt")).isEqualTo("AGREEMENT");
        assertThat(type(chair, "2014/Protokoll mars.pdf")).isEqualTo("MINUTES");
        chair.page().getByLabel("Spara: Arkivet/Affisch.txt").uncheck();
        chair.page().getByLabel("Slag: Arkivet/Anteckning.txt").selectOption("LETTER");
        chair.page().getByLabel("Registreras som: Arkivet/2014/Protokoll mars.pdf").selectOption("MINUTES");
        chair.page().getByLabel("Registreras som: Arkivet/2014/Lägesrapport höst.docx").selectOption("REPORT");
        assertThat(chair.page().getByLabel("Registreras som: Arkivet/2015/Deltagare.csv").count())
                .as("no text to register").isZero();
        chair.press("Spara valda filer");
        assertThat(chair.text()).contains("6 filer är sparade").contains("10 filer, 3 tas inte emot, 6 sparade");
        chair.assertAccessibleEverywhere().screenshots("import-brought");
        String brought = chair.page().url();
        assertThat(chair.text()).contains("Registrera protokollet", "Registrera rapporten");

        chair.page().getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Registrera protokollet")).click();
        chair.settle();
        OldPaper.awaitText(chair);
        assertThat(chair.page().locator("[id='intake:day']").inputValue()).isEqualTo("2014-03-14");
        assertThat(chair.page().locator("[id='intake:from']").inputValue()).isEqualTo("13:00");
        assertThat(chair.page().locator("[id='intake:place']").inputValue()).isEqualTo("Stora salen");
        assertThat(chair.page().locator("[id='intake:present']").inputValue())
                .isEqualTo("Ada Ek, Ekstads kommun\nBo Lund, Region Väst");
        assertThat(chair.page().locator("[id='intake:items:1:title']").inputValue()).isEqualTo("Kornknarrens äng");
        chair.assertAccessibleEverywhere().screenshots("intake");
        chair.page().locator("[id='intake:items:0:title']").fill("Öppet hus på våren");
        chair.press("Spara som importerat");
        assertThat(chair.heading()).isEqualTo("Protokoll 14 mars 2014");
        assertThat(chair.text()).contains("Importerat").contains("Detta skrevs före portalen")
                .contains("§ 12 Öppet hus på våren").contains("Ada Ek").contains("Beslut 2014-")
                .contains("Som det stod").doesNotContain("Väntar på dig");
        chair.assertAccessibleEverywhere().screenshots("imported-minutes");
        Until.holds("the decision is found", () -> chair.open("search.xhtml?q=kornknarrens").text()
                .contains("Ängen slås först"));
        chair.page().locator("main .hits-list a", new Page.LocatorOptions().setHasText("Beslut")).first().click();
        chair.settle();
        assertThat(chair.text()).contains("Ängen slås först efter kornknarrens häckning.").contains("Importerat");
        chair.assertAccessibleEverywhere().screenshots("imported-decision");
        chair.follow("Där beslutet står");
        assertThat(chair.page().url()).contains("page=2");
        assertThat(chair.text()).contains("kornknarrens häckning");

        chair.page().navigate(brought);
        chair.settle();
        assertThat(chair.text()).contains("Registrerat").doesNotContain("Registrera protokollet");
        chair.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Registrera rapporten")).click();
        chair.settle();
        OldPaper.awaitText(chair);
        assertThat(chair.page().locator("[id='intake:title']").inputValue()).isEqualTo("Lägesrapport hösten 2014");
        assertThat(chair.page().locator("[id='intake:from']").inputValue()).isEqualTo("2014-07-01");
        assertThat(chair.page().locator("[id='intake:sections:0:heading']").inputValue()).isEqualTo("Kornknarrar");
        chair.press("Spara som importerat");
        assertThat(chair.heading()).isEqualTo("Lägesrapport hösten 2014");
        assertThat(chair.text()).contains("Importerad", "Detta skrevs före portalen", "elva kornknarrar");
        chair.page().navigate(brought);
        chair.settle();
        assertThat(chair.text()).doesNotContain("Registrera rapporten", "Registrera protokollet");
        chair.assertAccessibleEverywhere().screenshots("import-registered");
    }

    @Test
    @DisplayName("minutes whose secret original was disposed of say why the group alone reads them, and what to do")
    void minutes_whose_secret_original_was_disposed_of_say_what_to_do(Browser chair, Browser admin) {
        chair.signIn("ordf.boras").open("index.xhtml").follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument");
        chair.page().setInputFiles("[id='files']", new FilePayload("Protokoll 2013.txt", "text/plain", """
                Protokoll från styrgruppen 2013-03-14

                § 7 Hasselsnåret
                Snåret har röjts.
                Beslut: Hasselsnåret får växa igen.
                """.getBytes(StandardCharsets.UTF_8)));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("Protokoll 2013.txt");
        String document = OldPaper.number(chair);
        chair.follow("Registrera som gammalt protokoll");
        OldPaper.awaitText(chair);
        chair.press("Spara som importerat");
        String minutes = "meeting/minutes.xhtml?id=" + OldPaper.number(chair);
        chair.open("document/view.xhtml?id=" + document).press("Sekretessmarkera");
        assertThat(chair.open(minutes).text()).contains("Originalet är sekretessmarkerat.")
                .doesNotContain("Jag har prövat");
        OldPaper.retain(chair, document);

        OldPaper.dispose(admin.signIn("sysadmin"), document, "2026 § 9", "Partille kommun");
        assertThat(admin.text()).contains("Någon av sakerna är ett dokument som har egna år, och då ska Borås Stad");
        admin.page().selectOption("#organisation", new SelectOption().setLabel("Borås Stad"));
        admin.press("Gallra för gott");
        assertThat(admin.text()).contains("1 sak är gallrad.");

        assertThat(chair.open(minutes).text()).contains("Originalet var sekretessmarkerat när det gallrades")
                .contains("Den som leder gruppen kan publicera det igen");
        chair.assertAccessibleEverywhere().screenshots("imported-minutes-original-gone");
        chair.page().locator("#publish input[value='MEMBER_ORGS']").check();
        chair.page().locator("[id='publishing:personalDataChecked']").check();
        chair.press("Publicera");
        assertThat(chair.text()).contains("Bekräfta att du har prövat att inget i texten är hemligt längre.");
        chair.page().locator("[id='publishing:secrecyChecked']").check();
        chair.press("Publicera");
        assertThat(chair.text()).contains("Publicerat").contains("efter prövning av att inget i dem längre är hemligt")
                .doesNotContain("Originalet var sekretessmarkerat");
    }

    private static String type(Browser chair, String path) {
        return chair.page().getByLabel("Slag: Arkivet/" + path).inputValue();
    }

    @Test
    @DisplayName("of a package with bad files the good ones are kept, and each is told its fate")
    void of_a_package_with_bad_files_the_good_ones_are_kept(Browser chair) throws IOException {
        byte[] outer = zip("Möten/Årsmöte.txt", "Möten/Brev till alla.txt", "../ut.txt", "inre.zip", "bomb.csv",
                "program.exe");
        importing(chair);
        chair.page().setInputFiles("[id='package']", new FilePayload("arkiv.zip", "application/zip",
                "inget paket".getBytes(StandardCharsets.UTF_8)));
        chair.press("Visa innehållet");
        chair.page().getByText("Filen är inget helt ZIP-paket.").waitFor();
        chair.page().setInputFiles("[id='package']", new FilePayload("arkiv.zip", "application/zip", outer));
        chair.press("Visa innehållet");
        chair.page().waitForURL("**/document/preview.xhtml**");
        chair.settle();
        assertThat(chair.heading()).isEqualTo("Filerna i arkiv.zip");
        assertThat(chair.text()).contains("6 filer, 4 tas inte emot").contains("Möten/Årsmöte.txt")
                .contains("Sökvägen leder ut ur mappen", "Ett paket i paketet.", "mer än 100 gånger så stor",
                        "Den sortens fil tas inte emot.");
        chair.assertAccessibleEverywhere().screenshots("import-package");
        chair.press("Spara valda filer");
        assertThat(chair.text()).contains("2 filer är sparade");
        chair.assertAccessibleEverywhere();
        chair.follow("Möten/Årsmöte.txt");
        assertThat(chair.page().locator("#caring").innerText()).contains("Registrera som gammalt protokoll");
        assertThat(chair.heading()).isEqualTo("Årsmöte");
        assertThat(chair.text()).contains("arkiv.zip: Möten/Årsmöte.txt");
        chair.page().goBack();
        chair.settle();
        chair.press("Klar");
        assertThat(chair.text()).contains("Det som inte sparades är borttaget.");
        chair.follow("Lägg till dokument").follow("Lägg till en hel mapp eller ett ZIP-paket");
        assertThat(chair.text()).doesNotContain("Du har redan valt filer här.");
    }

    @Test
    @DisplayName("without the script a package goes with the form")
    void without_the_script_a_package_goes_with_the_form(Browser chair) throws IOException {
        chair.page().route("**/upload.js**",
                route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
        importing(chair);
        chair.page().setInputFiles("[id='package']", new FilePayload("lapp.zip", "application/zip",
                "inget paket".getBytes(StandardCharsets.UTF_8)));
        chair.press("Visa innehållet");
        assertThat(chair.text()).contains("Filen är inget helt ZIP-paket.");
        chair.page().setInputFiles("[id='package']", new FilePayload("lapp.zip", "application/zip", zip("Lapp.txt")));
        chair.press("Visa innehållet");
        assertThat(chair.heading()).isEqualTo("Filerna i lapp.zip");
        assertThat(chair.text()).contains("En fil, 0 tas inte emot");
        chair.press("Avbryt och ta bort filerna");
    }

    @Test
    @DisplayName("without the script a package of which some has come goes on with the form")
    void without_the_script_a_package_goes_on_with_the_form(Browser chair) throws IOException {
        chair.page().route("**/upload.js**",
                route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
        byte[] zip = zip("Halv.txt", "Hel.txt");
        importing(chair);
        Object place = chair.page().evaluate("""
                async (bytes) => {
                    const said = (more) => ({ 'X-Samverk-Csrf': document.querySelector("meta[name='csrf']").content, ...more });
                    const group = new URL(window.location.href).searchParams.get('group');
                    const length = { 'Upload-Length': String(bytes.length) };
                    const begun = await fetch('/api/imports?group=' + group, { method: 'POST', headers: said({}) });
                    const place = new URL(begun.headers.get('Location'), window.location.href).pathname;
                    await fetch(place + '/package?name=halv.zip', { method: 'PUT', headers: said(length) });
                    await fetch(place + '/package', { method: 'PATCH', body: new Uint8Array(bytes.slice(0, 100)),
                        headers: said({ 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }) });
                    return place;
                }""", IntStream.range(0, zip.length).map(i -> zip[i]).boxed().toList());
        assertThat((String) place).startsWith("/api/imports/");
        chair.page().reload();
        chair.settle();
        chair.follow("Fortsätt med halv.zip").follow("Välj paketet igen");
        byte[] other = zip.clone();
        other[50] ^= 1;
        chair.page().setInputFiles("[id='package']", new FilePayload("halv.zip", "application/zip", other));
        chair.press("Fortsätt");
        assertThat(chair.text()).contains("Det är inte den fil som är på väg in. Välj halv.zip, oförändrad.");
        chair.page().setInputFiles("[id='package']", new FilePayload("halv (1).zip", "application/zip", zip));
        chair.press("Fortsätt");
        assertThat(chair.heading()).isEqualTo("Filerna i halv.zip");
        assertThat(chair.text()).contains("2 filer, 0 tas inte emot");
        chair.press("Avbryt och ta bort filerna");
    }

    private static byte[] zip(String... paths) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("IBM850"))) {
            for (String path : paths) {
                byte[] bytes = path.endsWith(".zip") ? zip("a.txt") : ("Om " + path).getBytes(StandardCharsets.UTF_8);
                if (path.endsWith(".csv")) {
                    bytes = new byte[2_000_000];
                    Arrays.fill(bytes, (byte) '1');
                }
                zip.putNextEntry(new ZipEntry(path));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

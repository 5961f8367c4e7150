package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** An organisation's administrator brings in documents for it, and says who reads them. */
@ExtendWith(PortalExtension.class)
class OrganisationDocumentsJourneyIT {
    private static final String ORGANISATION = "Byrådsavdelingen, Tromsø";
    private static final String PASSWORD = "ni höga björkar susar";

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Browser organisation(Browser administrator) {
        administrator.open("index.xhtml").press("Svenska").signIn("orgadmin.tromso");
        return atOrganisation(administrator);
    }

    private static Browser atOrganisation(Browser browser) {
        return browser.open("organisation/list.xhtml?name=Byr%C3%A5dsavdelingen").follow(ORGANISATION);
    }

    /** Somebody who reads for the same organisation, invited by a link that is handed over. */
    private static void colleague(Browser administrator, Browser colleague) {
        administrator.open("person/invite.xhtml").fill("mail", "kollega.en@tromso.example").fill("displayName",
                "Kollega En");
        administrator.page().selectOption("#organisation", new SelectOption().setLabel(ORGANISATION));
        administrator.page().check("input[value=false]");
        administrator.press("Bjud in någon");
        colleague.open("index.xhtml").press("Svenska")
                .open(administrator.page().inputValue("[id='link']").replaceAll("^https?://[^/]+/", ""));
        colleague.fill("password", PASSWORD).press("Ta emot platsen");
        assertThat(colleague.text()).contains("Välkommen. Platsen är din.");
    }

    private static boolean finds(Browser browser, String words) {
        return browser.open("search.xhtml?q=" + words).text().contains("1 träff");
    }

    @Test
    @DisplayName("an administrator brings in a document for the organisation; marked as secret, a colleague does not find it")
    void an_administrator_brings_in_a_document_and_marks_it_as_secret(Browser administrator, Browser colleague,
            Browser elsewhere) {
        organisation(administrator).assertAccessibleEverywhere().screenshots("organisation-own");
        administrator.follow("Lägg till dokument").assertAccessibleEverywhere()
                .screenshots("organisation-document-add");
        assertThat(administrator.text()).contains("Organisationens administratörer").contains("Alla i organisationen")
                .contains("Alla med konto").doesNotContain("Gruppen").doesNotContain("även utan konto");
        administrator.page().getByLabel("Alla i organisationen").check();
        administrator.page().setInputFiles("[id='files']",
                file("delegasjon_2026.txt", "Delegasjonsreglementet nevner fjellryper."));
        administrator.page().locator("[id='bring']").click();
        administrator.page().getByText("1 sparade, 0 inte sparade").waitFor();
        administrator.follow("delegasjon_2026.txt");
        assertThat(administrator.heading()).isEqualTo("delegasjon 2026");
        assertThat(administrator.text()).contains(ORGANISATION).doesNotContain("Registrera som gammalt protokoll");
        administrator.assertAccessibleEverywhere().screenshots("organisation-document");
        String address = administrator.page().url().replaceAll("^https?://[^/]+/", "");

        colleague(administrator, colleague);
        Until.holds("the colleague finds it", () -> finds(colleague, "fjellryper"));
        atOrganisation(colleague);
        assertThat(colleague.text()).contains("Organisationens egna dokument").contains("delegasjon 2026")
                .doesNotContain("Lägg till dokument").doesNotContain("Papperskorg");
        elsewhere.signIn("ordf.boras");
        assertThat(finds(elsewhere, "fjellryper")).isFalse();
        assertThat(atOrganisation(elsewhere).text()).doesNotContain("delegasjon 2026");
        assertThat(elsewhere.open(address).text()).doesNotContain("delegasjon 2026");

        administrator.open(address).press("Sekretessmarkera");
        assertThat(administrator.text()).contains("Det visas bara för organisationens administratörer.")
                .contains("Bara organisationens administratörer får öppna dokumentet.");
        administrator.assertAccessibleEverywhere().screenshots("organisation-document-secret");
        Until.holds("its title is found by the administrator", () -> finds(administrator, "delegasjon+2026"));
        Until.holds("its text is found by nobody", () -> !finds(administrator, "fjellryper"));
        assertThat(finds(colleague, "fjellryper")).isFalse();
        assertThat(finds(colleague, "delegasjon+2026")).isFalse();
        assertThat(colleague.open(address).text()).doesNotContain("delegasjon 2026");

        administrator.open(address).press("Lägg i papperskorgen");
        assertThat(administrator.text()).contains("Organisationens administratörer kan ta upp det.");
        atOrganisation(administrator).follow("Papperskorg");
        assertThat(administrator.text()).contains("delegasjon 2026").doesNotContain("gruppen");
        administrator.assertAccessibleEverywhere().screenshots("organisation-bin");
        administrator.follow("delegasjon 2026").press("Ta upp ur papperskorgen");
        assertThat(administrator.text()).contains("taget ur papperskorgen");
    }

    @Test
    @DisplayName("without scripts a document comes in with the form, and one that is to be open to everybody does not")
    void without_scripts_a_document_comes_in_with_the_form(Portal portal) {
        Http administrator = portal.http().signIn("orgadmin.tromso");
        Matcher found = Pattern.compile("/organisation/view\\.xhtml\\?id=(\\d+)")
                .matcher(administrator.get("organisation/list.xhtml?name=Byr%C3%A5dsavdelingen").body());
        assertThat(found.find()).isTrue();
        String path = "document/add.xhtml?organisation=" + found.group(1);
        HttpResponse<String> open = posted(administrator, path, "PUBLIC");
        assertThat(open.statusCode()).isEqualTo(200);
        HttpResponse<String> kept = posted(administrator, path, "ADMINISTRATORS");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        assertThat(kept.headers().firstValue("Location")).hasValueSatisfying(
                place -> assertThat(place).contains("/organisation/view.xhtml?id=" + found.group(1)));
        assertThat(administrator.get("organisation/view.xhtml?id=" + found.group(1)).body()).contains("arkivplan");
        assertThat(portal.http().signIn("ordf.boras").get(path).statusCode()).isEqualTo(404);
        assertThat(administrator.get("document/add.xhtml").statusCode()).as("neither").isEqualTo(404);
        assertThat(administrator.get(path + "&group=1").statusCode()).as("both").isEqualTo(404);
    }

    private static HttpResponse<String> posted(Http administrator, String path, String reach) {
        Map<String, String> fields = Map.of("bringing", "bringing", "jakarta.faces.ViewState",
                Http.viewState(administrator.get(path)), "type", "PLAN", "reach", reach, "bring", "bring");
        return administrator.postFile(path, fields, "files", "arkivplan.txt",
                ("Arkivplan " + reach).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("an administrator brings in a folder for the organisation, of which nothing is registered as minutes")
    void an_administrator_brings_in_a_folder(Browser administrator, @TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("arkiv/2016")).resolve("Møtereferat.txt"),
                "Referat fra et møte om lemen");
        Files.writeString(folder.resolve("arkiv/tom.txt"), "");
        organisation(administrator).follow("Lägg till dokument").follow("Lägg till en hel mapp eller ett ZIP-paket");
        administrator.assertAccessibleEverywhere().screenshots("organisation-folder");
        administrator.page().setInputFiles("[id='folder']", folder.resolve("arkiv"));
        administrator.page().locator("[id='look']").click();
        administrator.page().waitForURL("**/document/preview.xhtml**");
        administrator.settle();
        assertThat(administrator.text()).contains("2016/Møtereferat.txt").contains("Filen är tom.")
                .contains("Dokumenten syns för: Organisationens administratörer").doesNotContain("Registreras som");
        administrator.assertAccessibleEverywhere().screenshots("organisation-preview");
        administrator.press("Spara valda filer");
        assertThat(administrator.text()).contains("En fil är sparad.");
        administrator.press("Klar");
        assertThat(administrator.heading()).isEqualTo(ORGANISATION);
        assertThat(administrator.text()).contains("Møtereferat");
    }
}

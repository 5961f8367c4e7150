package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** Looking after the portal in a browser: index, settings, roles and the audit log. */
@ExtendWith(PortalExtension.class)
class AdministrationJourneyIT {
    /** The day in the portal, which may have begun before the day of this machine. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    @DisplayName("J12.1–2 everything is indexed anew, the search answers meanwhile, and the numbers agree")
    void everything_is_indexed_anew_while_the_search_answers(Browser admin, Portal portal) {
        admin.signIn("sysadmin").open("administration/index.xhtml").press("Indexera allt på nytt");
        Http reader = portal.http();
        assertThat(reader.get("api/search?q=suicidprevention").body()).as("the search answers meanwhile")
                .contains("Närvårdssamverkan");
        Until.holds("everything is indexed", () -> {
            admin.open("administration/index.xhtml");
            return admin.text().contains("Senast indexerades allt på nytt");
        });
        admin.press("Jämför indexet med databasen");
        assertThat(admin.text())
                .containsPattern("Indexet stämmer med databasen: (\\d+) saker i indexet, \\1 i databasen");
        admin.assertAccessibleEverywhere().screenshots("administration");
        Download differences = admin.page().waitForDownload(() -> admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jämför och hämta alla skillnader (CSV)"))
                .click());
        assertThat(differences.suggestedFilename()).isEqualTo("index-differences.csv");
        assertThat(portal.http().signIn("sysadmin").get("api/index-differences.csv").body())
                .isEqualTo("\uFEFFSak;Skillnad;Innebörd;Adress\r\n");
        admin.follow("Jobb som har ställts åt sidan");
        assertThat(admin.text()).contains("Inga jobb står åt sidan");
        admin.assertAccessibleEverywhere().screenshots("jobs");
    }

    @Test
    @DisplayName("A setting is shown with its effect before it is saved")
    void a_setting_is_shown_with_its_effect_before_it_is_saved(Browser admin) {
        admin.signIn("sysadmin").open("administration/settings.xhtml");
        assertThat(admin.all("[id='limits'] td").allInnerTexts()).contains("200 MB", "SAMVERK_DOCUMENT_MAX_MB",
                "10\u00a0000 filer", "SAMVERK_IMPORT_ENTRIES", "100 gånger", "SAMVERK_IMPORT_RATIO");
        admin.assertAccessibleEverywhere().screenshots("settings");
        admin.open("administration/setting.xhtml?name=OPERATOR_PHONE");
        admin.fill("value", "x".repeat(50)).press("Visa vad det innebär");
        assertThat(admin.text()).contains("Skriv högst 40 tecken.");
        admin.fill("value", "010-555 00 11").press("Visa vad det innebär");
        assertThat(admin.text()).contains("Gäller nu").contains("inget angivet").contains("Ska gälla")
                .contains("010-555 00 11").contains("Numret på kontaktsidan ändras.");
        admin.assertAccessibleEverywhere().screenshots("setting");
        admin.open("open/contact.xhtml");
        assertThat(admin.text()).as("nothing is saved yet").doesNotContain("010-555 00 11");
        admin.open("administration/setting.xhtml?name=OPERATOR_PHONE").fill("value", "010-555 00 11")
                .press("Visa vad det innebär").press("Spara ändringen");
        assertThat(admin.text()).contains("Inställningen är ändrad.").contains("010-555 00 11").contains("i dag");
        admin.open("open/contact.xhtml");
        assertThat(admin.text()).contains("010-555 00 11");
    }

    @Test
    @DisplayName("A role is given and ended, each shown before it is saved, and both are in the audit log")
    void a_role_is_given_and_ended(Browser admin) {
        admin.signIn("sysadmin").open("administration/roles.xhtml?role=FUNDER");
        admin.assertAccessibleEverywhere().screenshots("roles");
        admin.follow("Ge en roll").press("Visa vad det innebär");
        assertThat(admin.text()).contains("Välj vem som ska ha rollen.");
        admin.page().selectOption("#role", "READER");
        admin.page().selectOption("#person", new SelectOption().setIndex(1));
        admin.page().selectOption("#organisation", new SelectOption().setLabel("Partille kommun"));
        admin.press("Visa vad det innebär");
        assertThat(admin.text()).contains("Personen får läsa det som organisationen får läsa.")
                .contains("Andra med rollen där");
        admin.assertAccessibleEverywhere().screenshots("role-give");
        admin.press("Ge en roll");
        assertThat(admin.text()).contains("är nu läsare");
        admin.open("administration/roles.xhtml?role=READER&organisation=partille&person=");
        admin.page().locator("main td a[href*='end-role']").last().click();
        admin.settle();
        admin.assertAccessibleEverywhere().screenshots("role-end");
        admin.fill("lastDay", today().minusDays(9).toString()).press("Avsluta");
        assertThat(admin.text()).contains("Välj en dag från och med i går.");
        admin.fill("lastDay", today().toString()).press("Avsluta");
        assertThat(admin.text()).contains("är inte längre läsare");
        admin.open("administration/audit.xhtml");
        admin.page().selectOption("#act", "seat.closed");
        admin.press("Visa");
        assertThat(admin.text()).contains("1 handling").contains("avslutade en plats").contains("Partille kommun");
        assertThat(admin.page().url()).contains("act=seat.closed");
        assertThat(admin.all("td a:text-is('läsare, Partille kommun')").getAttribute("href"))
                .startsWith("/organisation/holders.xhtml?id=");
        assertThat(admin.text()).doesNotContain("READER");
        admin.assertAccessibleEverywhere().screenshots("audit");
        admin.fill("from", today().plusDays(1).toString()).press("Visa");
        assertThat(admin.text()).contains("Ingen handling passar det du har valt.");
    }

    @Test
    @DisplayName("What an act was about is told in the reader's language, with names and where they lead; the export keeps codes")
    void the_details_of_the_audit_log_are_in_words(Browser admin, Portal portal) {
        admin.signIn("sysadmin").open("administration/roles.xhtml").follow("Ge en roll");
        admin.page().selectOption("#role", "READER");
        admin.page().selectOption("#person", new SelectOption().setIndex(2));
        String person = admin.page().locator("#person option:checked").innerText().split(" – ")[0];
        admin.page().selectOption("#organisation", new SelectOption().setLabel("Härryda kommun"));
        admin.press("Visa vad det innebär").press("Ge en roll");
        admin.open("administration/setting.xhtml?name=INVITATION_DAYS").fill("value", "15")
                .press("Visa vad det innebär").press("Spara ändringen");
        told(admin, "läsare, Härryda kommun: " + person, "Hur länge en inbjudan gäller: 14 dagar → 15 dagar",
                "med lösenord, från 127.0.0.1");
        admin.open("administration/audit.xhtml?act=seat.given");
        assertThat(admin.all("td a:text-is('läsare, Härryda kommun')").count()).isEqualTo(1);
        assertThat(admin.all("td a:text-is('" + person + "')").first().getAttribute("href"))
                .startsWith("/person/view.xhtml?id=");
        admin.open("administration/audit.xhtml").press("Norsk bokmål");
        told(admin, "leser, Härryda kommun: " + person, ": 14 dager → 15 dager", "med passord, fra 127.0.0.1");
        admin.open("administration/audit.xhtml").press("English");
        told(admin, "reader, Härryda kommun: " + person, "How long an invitation can be used: 14 days → 15 days",
                "with a password, from 127.0.0.1");
        admin.open("administration/audit.xhtml").press("Svenska");
        assertThat(portal.http().signIn("sysadmin").get("api/audit.csv?act=seat.given").body())
                .containsPattern("READER seat \\d+ person \\d+");
    }

    private static void told(Browser admin, String seat, String setting, String means) {
        assertThat(admin.open("administration/audit.xhtml?act=signin.accepted").text()).contains(means)
                .doesNotContain("PASSWORD");
        assertThat(admin.open("administration/audit.xhtml?act=seat.given").text()).contains(seat)
                .doesNotContain("READER");
        assertThat(admin.open("administration/audit.xhtml?act=setting.changed").text()).contains(setting);
    }

    @Test
    @DisplayName("J12.5 a retention run lists what is due and disposes of nothing without a decision")
    void nothing_is_disposed_of_without_a_decision(Browser admin) {
        rule(admin.signIn("sysadmin"), "DISPOSE");
        assertThat(admin.text()).contains("Regeln är ändrad.").contains("gallras 1 år efter sakens dag")
                .contains("Kan gallras eller överlämnas").contains("räknat från");
        admin.assertAccessibleEverywhere().screenshots("retention");
        admin.follow("Gallra efter beslut");
        admin.all("#things-field input[type=checkbox]").first().check();
        admin.press("Gallra för gott");
        assertThat(admin.text()).contains("Bekräfta att du har kontrollerat beslutet.");
        admin.page().check("#sure");
        admin.press("Gallra för gott");
        assertThat(admin.text()).contains("Välj vem som har beslutat.");
        admin.page().selectOption("#organisation", new SelectOption().setLabel("Partille kommun"));
        admin.press("Gallra för gott");
        assertThat(admin.text()).contains("Skriv beslutets nummer. Inget gallras utan beslut.");
        admin.assertAccessibleEverywhere().screenshots("dispose");
        rule(admin, "KEEP");
        assertThat(admin.text()).doesNotContain("Kan gallras eller överlämnas").doesNotContain("Gallrat");
    }

    @Test
    @DisplayName("how long documents of one type are kept is said beside the rule for all documents")
    void how_long_documents_of_one_type_are_kept_is_said(Browser admin) {
        admin.signIn("sysadmin").open("administration/retention.xhtml");
        admin.page().locator("main a[href*='type=PRESENTATION']").click();
        admin.settle().assertAccessibleEverywhere().screenshots("retention-rule-type");
        assertThat(admin.heading()).isEqualTo("Hur länge: Dokument: Presentation");
        admin.fill("years", "50").fill("ground", "Dokumenthanteringsplanen, punkt 7").page().selectOption("#outcome",
                "DISPOSE");
        admin.press("Spara ändringen");
        assertThat(admin.text()).contains("Regeln är ändrad.").contains("gallras 50 år efter sakens dag")
                .contains("Dokumenthanteringsplanen, punkt 7").contains("som för alla dokument");
        admin.open("administration/audit.xhtml?act=retention.said");
        assertThat(admin.text()).contains("Dokument, Presentation: gallras 50 år efter sakens dag");
    }

    @Test
    @DisplayName("an organisation's plan goes before the portal's, is named in the list and the audit log, and is taken away again")
    void an_organisation_s_plan_goes_before_the_portal_s(Browser admin) {
        admin.signIn("sysadmin").open("administration/retention-rule.xhtml?kind=DOCUMENT&type=AGREEMENT");
        admin.fill("years", "40").fill("ground", "Portalens plan").press("Spara ändringen");
        admin.open("administration/retention-rule.xhtml?kind=DOCUMENT").follow("Säg en regel för en organisation");
        assertThat(admin.text()).contains("går före portalens regler").contains("går också före portalens regler för")
                .contains("Överenskommelse eller avtal");
        admin.fill("years", "30").fill("ground", "Partilles plan, punkt 2").press("Spara ändringen");
        assertThat(admin.text()).contains("Välj den organisation som regeln gäller för.");
        admin.assertAccessibleEverywhere().screenshots("retention-rule-organisation");
        admin.page().selectOption("#organisation", new SelectOption().setLabel("Partille kommun"));
        admin.page().selectOption("#outcome", "DISPOSE");
        admin.press("Spara ändringen");
        assertThat(admin.text()).contains("Regeln är ändrad.").contains("Gäller för");
        assertThat(admin.all("tr:has-text('Partille kommun')").first().innerText()).contains("Dokument")
                .contains("gallras 30 år efter sakens dag").contains("Partilles plan, punkt 2");
        admin.assertAccessibleEverywhere().screenshots("retention-organisation");
        admin.open("administration/audit.xhtml?act=retention.said");
        assertThat(admin.text()).contains("Dokument, Partille kommun: gallras 30 år efter sakens dag");

        admin.open("administration/retention.xhtml");
        admin.page().locator("main a[href*='for=']").click();
        admin.settle();
        assertThat(admin.heading()).isEqualTo("Hur länge: Dokument, Partille kommun");
        admin.assertAccessibleEverywhere().screenshots("retention-rule-own");
        admin.press("Ta bort regeln");
        assertThat(admin.text()).contains("Regeln för Partille kommun är borttagen.")
                .doesNotContain("gallras 30 år efter sakens dag");
        admin.open("administration/audit.xhtml?act=retention.withdrawn");
        assertThat(admin.text()).contains("Dokument, Partille kommun: gallras 30 år efter sakens dag");
    }

    private static void rule(Browser admin, String outcome) {
        admin.open("administration/retention-rule.xhtml?kind=REPORT").fill("years", "1");
        admin.page().selectOption("#outcome", outcome);
        admin.press("Spara ändringen");
        if (!outcome.equals("KEEP")) {
            assertThat(admin.text()).contains("Inget gallras eller överlämnas utan grund.");
            admin.fill("ground", "Dokumenthanteringsplanen").press("Spara ändringen");
        }
    }

    @Test
    @DisplayName("J12.4 a group's note is read for a reason, which the audit log and the chair get to know")
    void a_group_s_note_is_read_for_a_reason(Browser chair, Browser secretary, Browser admin) {
        String minutes = draft(chair.signIn("ordf.boras"), secretary.signIn("sekreterare.boras"));
        admin.signIn("sysadmin").open("administration/glass.xhtml");
        admin.fill("thing", "https://portal.example/" + minutes).fill("reason", "för kort").press("Öppna för läsning");
        assertThat(admin.text()).contains("med minst 15 tecken");
        admin.assertAccessibleEverywhere().screenshots("glass");
        admin.fill("reason", "Anmälan om fel i anteckningarna").press("Öppna för läsning");
        assertThat(admin.text()).contains("Läsning med skäl").contains("Öppen bara för dig, för läsning till kl.")
                .contains("Gruppen läste på prov.");
        assertThat(admin.all("main form").count()).as("there is nothing to press").isZero();
        admin.assertAccessibleEverywhere().screenshots("glass-open");
        assertThat(admin.open("search.xhtml?q=Gruppen+läste+på+prov").text()).doesNotContain("Läsning med skäl");
        admin.open("administration/audit.xhtml?act=glass.broken");
        assertThat(admin.text()).contains("Anmälan om fel i anteckningarna");
        chair.open(minutes);
        assertThat(chair.text()).contains("öppnad för läsning").contains("Anmälan om fel i anteckningarna");
    }

    /** Minutes that only the group reads, and their address. */
    private static String draft(Browser chair, Browser secretary) {
        chair.open("index.xhtml").follow("Arbetsgrupp psykisk hälsa");
        chair.follow("Planera ett möte");
        chair.fill("plan:title", "Läsning med skäl").fill("plan:day", "2018-04-11").fill("plan:startsAt", "13:00");
        chair.fill("plan:endsAt", "15:00").press("Planera mötet").press("Kallelsen är skickad").press("Mötet hålls");
        secretary.open("meeting/view.xhtml?id=" + chair.page().url().replaceAll(".*id=([0-9]+).*", "$1"));
        secretary.press("Skriv minnesanteckningar").fill("minutes:items:0:title", "Prov");
        secretary.fill("minutes:items:0:text", "Gruppen läste på prov.").press("Spara och läs igenom");
        return "meeting/minutes.xhtml?id=" + secretary.page().url().replaceAll(".*id=([0-9]+).*", "$1");
    }
}

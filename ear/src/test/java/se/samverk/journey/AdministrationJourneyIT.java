package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
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
        admin.follow("Jobb som har ställts åt sidan");
        assertThat(admin.text()).contains("Inga jobb står åt sidan");
        admin.assertAccessibleEverywhere().screenshots("jobs");
    }

    @Test
    @DisplayName("A setting is shown with its effect before it is saved")
    void a_setting_is_shown_with_its_effect_before_it_is_saved(Browser admin) {
        admin.signIn("sysadmin").open("administration/settings.xhtml");
        admin.assertAccessibleEverywhere().screenshots("settings");
        admin.follow("Ändra: Telefon till den som driver portalen");
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
        admin.page().locator("main a.action").last().click();
        admin.settle();
        admin.assertAccessibleEverywhere().screenshots("role-end");
        admin.fill("lastDay", LocalDate.now().minusDays(9).toString()).press("Avsluta");
        assertThat(admin.text()).contains("Välj en dag från och med i går.");
        admin.fill("lastDay", LocalDate.now().toString()).press("Avsluta");
        assertThat(admin.text()).contains("är inte längre läsare");
        admin.open("administration/audit.xhtml");
        admin.page().selectOption("#act", "seat.closed");
        admin.press("Visa");
        assertThat(admin.text()).contains("1 handling").contains("avslutade en plats").contains("Partille kommun");
        assertThat(admin.page().url()).contains("act=seat.closed");
        admin.assertAccessibleEverywhere().screenshots("audit");
        admin.fill("from", LocalDate.now().plusDays(1).toString()).press("Visa");
        assertThat(admin.text()).contains("Ingen handling passar det du har valt.");
    }
}

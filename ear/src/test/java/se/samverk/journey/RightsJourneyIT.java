package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** A person's rights in a browser: the own data, a request about them, and its answer. */
@ExtendWith(PortalExtension.class)
class RightsJourneyIT {
    @Test
    @DisplayName("J11 a person reads the own data, asks for erasure, is told what is kept and why, and gets an answer")
    void a_person_reads_the_own_data_and_gets_an_answer(Browser member, Browser admin, Portal portal) {
        member.signIn("ledamot.boras").open("account/settings.xhtml").follow("Mina uppgifter");
        assertThat(member.text()).contains("ledamot.boras").contains(", Arbetsgrupp psykisk hälsa")
                .contains("loggade in").contains("Roller och platser").contains("Här är du inloggad")
                .contains("med lösenord, 127.0.0.1").doesNotContain("PASSWORD").doesNotContain("digest");
        member.assertAccessibleEverywhere().screenshots("my-data");
        assertThat(member.printed("my-data")).contains("ledamot.boras").contains("Roller och platser")
                .contains("loggade in").doesNotContain("Kalender").doesNotContain("Tillgänglighetsredogörelse")
                .doesNotContain("JSON");
        Http program = portal.http().signIn("ledamot.boras");
        assertThat(program.get("api/me/data").body()).contains("\"username\":\"ledamot.boras\"")
                .contains("\"memberships\"").contains("signin.accepted").contains("\"passkeys\"")
                .contains("\"providers\"").contains("\"sessions\"");
        assertThat(portal.http().get("api/me/data").statusCode()).isNotEqualTo(200);

        member.open("account/rights.xhtml");
        assertThat(member.text()).contains("Det som tas bort vid radering").contains("Det som finns kvar")
                .contains("artikel 17.3");
        member.press("Skicka begäran");
        assertThat(member.text()).contains("Begäran är skickad").contains("Radera mitt konto");
        member.assertAccessibleEverywhere().screenshots("my-rights");
        member.press("Skicka begäran");
        assertThat(member.text()).contains("Du har redan en sådan begäran");

        admin.signIn("sysadmin").open("administration/index.xhtml").follow("Personers begäranden");
        assertThat(admin.text()).contains("Radera mitt konto").contains("Senast");
        admin.assertAccessibleEverywhere().screenshots("requests");
        admin.page().locator("main ul.rows a").first().click();
        admin.settle();
        assertThat(admin.text()).contains("Raderingen görs genast och kan inte ångras.");
        admin.press("Avslå");
        assertThat(admin.text()).contains("Skriv varför begäran avslås.");
        admin.assertAccessibleEverywhere().screenshots("request");
        admin.fill("answer", "Vi pratades vid: kontot behövs till årsskiftet.").press("Avslå");
        assertThat(admin.text()).contains("Begäran är avslagen.").contains("avslagen");
        assertThat(member.open("account/rights.xhtml").text()).contains("Vi pratades vid");
    }
}

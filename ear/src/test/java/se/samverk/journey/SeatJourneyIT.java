package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;

/** A seat changes hands, gets a substitute and is looked back at, in a browser. */
@ExtendWith(PortalExtension.class)
class SeatJourneyIT {
    private static final String SECRETARY = "Sekreteraren, arbetsgrupp psykisk hälsa – sekreterare";
    private static final String TEAM = "Forbedringsteamet i Tromsø";
    private static final String MEMBER = "Ledamoten, arbetsgrupp psykisk hälsa – enhetschef";

    @Test
    @DisplayName("A seat outlives its holder: the successor meets what the seat holds, and the past stays visible")
    void a_seat_outlives_its_holder(Browser coordinator, Browser successor) {
        coordinator.signIn("samordnare.vg").open("group/list.xhtml").follow("Suicidpreventionsgruppen");
        coordinator.assertAccessibleEverywhere().screenshots("group-members");
        press(coordinator, "Byt ledamot");
        assertThat(coordinator.heading()).isEqualTo("Byt ledamot");
        assertThat(coordinator.text()).contains("Sammankallande, suicidpreventionsgruppen");
        coordinator.press("Lämna över platsen");
        assertThat(coordinator.text()).contains("Välj vem som får platsen.");
        choose(coordinator, SECRETARY);
        coordinator.fill("from", "2018-01-08").press("Lämna över platsen");
        assertThat(coordinator.text()).contains("Välj en senare dag");
        assertThat(coordinator.page().locator("#person option:checked").innerText()).isEqualTo(SECRETARY);
        coordinator.assertAccessibleEverywhere().screenshots("seat-change");
        coordinator.fill("from", today().toString()).press("Lämna över platsen");
        assertThat(coordinator.text()).contains("Platsen lämnas över").contains("Har haft platsen")
                .contains("Sammankallande, suicidpreventionsgruppen");

        successor.signIn("sekreterare.boras");
        assertThat(successor.text()).contains("Läs in dig");
        press(successor, "Läs in dig");
        assertThat(successor.heading()).isEqualTo("Plats: sammankallande");
        assertThat(successor.text()).contains("platsen är ny för dig").contains("Gruppens uppdrag")
                .contains("Arbetar mot suicid");
        successor.assertAccessibleEverywhere().screenshots("seat-taken-over");
        successor.press("Jag har läst in mig");
        assertThat(successor.text()).doesNotContain("platsen är ny för dig").contains("Gruppens uppdrag");
        assertThat(successor.open("index.xhtml").text()).doesNotContain("Läs in dig");

        coordinator.open("group/list.xhtml").follow("Suicidpreventionsgruppen");
        assertThat(coordinator.text()).contains("sammankallande – Sekreteraren");
        coordinator.fill("on", "2018-06-01").press("Visa");
        assertThat(coordinator.page().url()).contains("on=2018-06-01");
        assertThat(coordinator.text()).contains("Läget den 1 juni 2018")
                .contains("sammankallande – Sammankallande, suicidpreventionsgruppen");
        coordinator.assertAccessibleEverywhere().screenshots("group-on-a-day");
        coordinator.open(coordinator.page().url().replace("2018-06-01", "i-fjol"));
        assertThat(coordinator.text()).contains("i-fjol är inte en dag").contains("sammankallande – Sekreteraren");
    }

    @Test
    @DisplayName("A successor who is not here yet is invited in the same step, and meets plan, minutes, actions and next meeting")
    void an_invited_successor_meets_what_the_seat_holds(Browser chair, Browser successor) {
        chair.open("index.xhtml").press("Svenska").signIn("leder.tromso").open("group/list.xhtml").follow(TEAM);
        chair.all("#members li:has-text('Representanten for Byrådsavdelingen') a[href*='change.xhtml']").first()
                .click();
        chair.settle().follow("Bjud in en efterträdare som inte är med ännu");
        assertThat(chair.heading()).isEqualTo("Bjud in en efterträdare");
        assertThat(chair.text()).contains("Platsen lämnas över när inbjudan tas emot");
        chair.fill("mail", "eva.etter@tromso.example").fill("displayName", "Eva Etter").fill("from", "");
        chair.page().check("input[name=byMail][value=false]");
        chair.press("Bjud in en efterträdare");
        assertThat(chair.text()).contains("Välj en dag.");
        chair.fill("from", today().toString());
        chair.assertAccessibleEverywhere().screenshots("seat-invite-successor").press("Bjud in en efterträdare");
        String link = chair.page().inputValue("#link");
        chair.open("group/list.xhtml").follow(TEAM);
        chair.all("#members li:has-text('Representanten for Byrådsavdelingen') a[href*='change.xhtml']").first()
                .click();
        chair.settle().follow("Om platsen");
        assertThat(chair.text()).contains("Inbjudna").contains("Eva Etter").contains("tar över platsen");
        chair.assertAccessibleEverywhere().screenshots("seat-invited");

        successor.open(link);
        assertThat(successor.text()).contains("Från och med");
        successor.assertAccessibleEverywhere().screenshots("seat-offer");
        successor.fill("password", "hästen åt blå gardiner").press("Ta emot platsen");
        successor.open("index.xhtml");
        press(successor, "Läs in dig");
        assertThat(successor.text()).contains("platsen är ny för dig").contains("Öppna uppgifter")
                .contains("Nästa möte").contains("Gruppens uppdrag").contains("Gällande plan")
                .contains("Senaste mötet i text");
        successor.assertAccessibleEverywhere().screenshots("seat-read-up");
    }

    @Test
    @DisplayName("A substitute is appointed for a member and shown after the member")
    void a_member_gets_a_substitute(Browser coordinator) {
        coordinator.signIn("samordnare.vg").open("group/list.xhtml").follow("Suicidpreventionsgruppen");
        coordinator.all("a:has-text('Byt ledamot')").last().click();
        coordinator.settle().follow("Om platsen").follow("Utse en ersättare");
        choose(coordinator, MEMBER);
        coordinator.assertAccessibleEverywhere().screenshots("seat-substitute").press("Utse ersättaren");
        assertThat(coordinator.text()).contains("Ersättaren är utsedd")
                .contains("Ledamoten, arbetsgrupp psykisk hälsa");
        coordinator.follow("Suicidpreventionsgruppen");
        assertThat(coordinator.text()).contains("ersättare för Ordföranden, arbetsgrupp psykisk hälsa");
    }

    @Test
    @DisplayName("An organisation's page shows who sat where on a day, under the caller's rights of today")
    void an_organisation_is_looked_back_at(Browser reader, Browser visitor) {
        reader.signIn("lasare.molndal").open("organisation/list.xhtml?name=Borås").follow("Borås Stad");
        reader.assertAccessibleEverywhere().screenshots("organisation-complete");
        reader.fill("on", "2018-06-01").press("Visa");
        assertThat(reader.text()).contains("Läget den 1 juni 2018")
                .contains("Ordföranden, arbetsgrupp psykisk hälsa");
        visitor.open(reader.page().url());
        assertThat(visitor.text()).contains("Läget den 1 juni 2018")
                .doesNotContain("Ordföranden, arbetsgrupp psykisk hälsa");
        visitor.open(reader.page().url().replace("2018-06-01", "2018-02-30"));
        assertThat(visitor.text()).contains("2018-02-30 är inte en dag");
    }

    /** Follows the first link of a row, whose name also says which row it is. */
    private static void press(Browser browser, String verb) {
        browser.all("a:has-text('" + verb + "')").first().click();
        browser.settle();
    }

    private static void choose(Browser browser, String label) {
        browser.page().selectOption("#person", new SelectOption().setLabel(label));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }
}

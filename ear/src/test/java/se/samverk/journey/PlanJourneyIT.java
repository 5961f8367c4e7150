package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** A coordinator makes a plan, the chair words a measure, the plan is proposed and adopted, a reader finds it. */
@ExtendWith(PortalExtension.class)
class PlanJourneyIT {
    private static final String WORD = "Anhörigslussen";

    @Test
    @DisplayName("J10 a plan is begun, written, refused, proposed, taken back, adopted, found and renewed")
    void a_plan_goes_from_the_coordinator_to_the_reader(Browser coordinator, Browser chair, Browser reader,
            Portal portal) {
        String plan = begin(coordinator);
        coordinator.assertAccessibleEverywhere();

        // An area, a goal and two measures; a new area without a name is refused.
        coordinator.press("Lägg till området");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("Skriv vad området heter.");
        coordinator.fill("new-area", "Stöd till anhöriga").press("Lägg till området");
        coordinator.all("textarea[id^='new-goal-']").fill("Ingen anhörig står ensam");
        coordinator.press("Lägg till målet: Stöd till anhöriga");
        coordinator.all("textarea[id^='new-measure-']").fill(WORD + " öppnar");
        coordinator.all("select[id^='new-measure-']").selectOption(
                new SelectOption().setLabel("Borås Stad"));
        coordinator.press("Lägg till åtgärden: Ingen anhörig står ensam");
        coordinator.all("textarea[id^='new-measure-']").fill("Utbilda stödpersoner");
        coordinator.press("Spara");
        assertThat(coordinator.all("textarea[id^='measure-']").count()).isEqualTo(2);
        coordinator.press("Flytta upp: Utbilda stödpersoner");
        assertThat(coordinator.all("textarea[id^='measure-']").first().inputValue()).isEqualTo("Utbilda stödpersoner");
        coordinator.assertAccessibleEverywhere();
        coordinator.screenshots("plan-edit");

        // What has something under it stays, and what was typed meanwhile is kept.
        coordinator.fill("summary", "Anhöriga ska få stöd.");
        coordinator.press("Ta bort området: Stöd till anhöriga");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("har mål. Ta bort dem först.");
        assertThat(coordinator.all("[id='summary']").inputValue()).isEqualTo("Anhöriga ska få stöd.");
        coordinator.fill("title", "");
        coordinator.press("Spara");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("Skriv vad planen heter.");
        coordinator.fill("title", "Handlingsplan för anhöriga");

        // The chair words the measures and sees nothing else to write.
        chair.signIn("ordf.boras").open(plan).all("main a[href*='/plan/edit.xhtml']").click();
        chair.settle();
        assertThat(chair.all("[id='title']").count()).isZero();
        chair.all("textarea[id^='measure-']").first().fill("Utbilda tio stödpersoner");
        chair.assertAccessibleEverywhere();
        chair.press("Spara");
        assertThat(chair.text()).contains("Planen är sparad.");

        // Now the coordinator's page is old: refused, nothing typed is lost, and it is offered again.
        coordinator.press("Spara");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("Någon annan har ändrat samtidigt");
        assertThat(coordinator.all("[id='title']").inputValue()).isEqualTo("Handlingsplan för anhöriga");
        coordinator.open(plan.replace("view", "edit"));
        assertThat(coordinator.all("textarea[id^='measure-']").first().inputValue())
                .isEqualTo("Utbilda tio stödpersoner");
        assertThat(coordinator.all("[id='title']").inputValue()).isEqualTo("Handlingsplan för anhöriga");
        assertThat(coordinator.text()).contains("Återställt utkast");

        // What sort of plan it is and its years are changed; thrown away, it comes back as it was.
        coordinator.all("input[type=radio][value='ACTIVITY_PLAN']").check();
        coordinator.fill("to", "2010").press("Spara");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("Skriv ett år från 2026");
        coordinator.fill("to", "2030").press("Spara och se hur det blir");
        assertThat(coordinator.text()).contains("Verksamhetsplan, 2026–2030");
        coordinator.press("Kassera utkastet");
        assertThat(coordinator.text()).contains("Utkastet är kasserat.");
        coordinator.assertAccessibleEverywhere();
        coordinator.screenshots("plan-discarded");
        coordinator.press("Ångra");
        assertThat(coordinator.text()).contains("Utkastet är tillbaka.").contains("Utbilda tio stödpersoner");

        // Proposed, taken back with a reason only, proposed and adopted.
        coordinator.press("Föreslå planen");
        assertThat(coordinator.text()).contains("Föreslagen").contains("Väntar på dig");
        coordinator.press("Ta tillbaka till utkast");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("Skriv varför planen tas tillbaka.");
        coordinator.fill("takeBackReason", "Ett beslut saknas.").press("Ta tillbaka till utkast");
        coordinator.assertAccessibleEverywhere();
        coordinator.press("Föreslå planen");
        coordinator.assertAccessibleEverywhere();
        coordinator.screenshots("plan-proposed");
        assertThat(coordinator.all("dl.reach").innerText()).contains("Syns för samma som nu.")
                .contains("Blir synligt för alla, också utan konto.");
        coordinator.fill("decision", "Styrgruppen 2026-1").press("Anta planen");
        assertThat(coordinator.text()).contains("Antagen").contains(WORD);
        coordinator.screenshots("plan-adopted");
        coordinator.open(plan.replace("view", "edit"));
        assertThat(coordinator.page().url()).contains("/plan/view.xhtml");

        // A reader finds it; the coordinator begins its next version with what it says.
        reader.signIn("lasare.molndal");
        awaitFound(portal.http().signIn("lasare.molndal"));
        reader.open("search.xhtml?q=" + WORD);
        reader.follow(reader.all("ul.hits-list a").first().innerText());
        assertThat(reader.text()).contains(WORD + " öppnar").contains("Borås Stad");
        assertThat(reader.text()).doesNotContain("Redigera").doesNotContain("Ny version");
        coordinator.all("main a[href*='replaces=']").click();
        coordinator.settle().press("Börja skriva");
        assertThat(coordinator.all("textarea[id^='measure-']").count()).isEqualTo(2);
        assertThat(coordinator.text()).contains("Utkast");
    }

    private static String begin(Browser coordinator) {
        coordinator.signIn("samordnare.vg").open("group/list.xhtml").follow("Arbetsgrupp psykisk hälsa");
        coordinator.follow("Ny plan");
        coordinator.assertAccessibleEverywhere();
        coordinator.screenshots("plan-start");
        coordinator.fill("from", "nästa år").fill("title", "Handlingsplan för provet").press("Börja skriva");
        assertThat(coordinator.all("[data-faults]").first().innerText()).contains("Skriv ett år från 1990");
        assertThat(coordinator.all("[id='title']").inputValue()).isEqualTo("Handlingsplan för provet");
        coordinator.fill("from", "2026").fill("to", "2028").press("Börja skriva");
        String url = coordinator.page().url();
        assertThat(url).contains("/plan/edit.xhtml?id=");
        return "plan/view.xhtml?id=" + url.replaceAll(".*id=([0-9]+).*", "$1");
    }

    private static void awaitFound(Http reader) {
        long end = System.nanoTime() + 30_000_000_000L;
        Pattern found = Pattern.compile("\"total\":[1-9]");
        while (!found.matcher(reader.get("api/search?q=" + WORD.replace("ö", "%C3%B6")).body()).find()) {
            assertThat(System.nanoTime()).as("the plan is found within half a minute").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}

package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.VirtualKey;

/** An empty portal, as docs/first-steps.md leads whoever sets it up: every page on the way is looked at. */
@ExtendWith(PortalExtension.class)
class FirstStepsIT {
    private static final Logger LOG = Logger.getLogger(FirstStepsIT.class.getName());
    private static final String PASSWORD = "lugna bäckar rinner 7";
    private static final String REGION = "Ekdalens region";
    private static final List<String> TOWNS = List.of("Ekstads kommun", "Björkstads kommun", "Askby kommun",
            "Tallfjärdens kommun");

    private final Map<Browser, VirtualKey> telephones = new HashMap<>();
    private Portal portal;
    private int step;

    /** Looks at a page as it is after a step: for people with disabilities, and as a picture. */
    private Browser look(Browser browser, String what) {
        step++;
        browser.assertAccessible();
        browser.screenshot(String.format(Locale.ROOT, "first-steps-%02d-%s", step, what));
        return browser;
    }

    private Browser open(Browser browser, String path) {
        return browser.open(portal.address() + path);
    }

    private static void choose(Browser browser, String field, String label) {
        browser.all("[id='" + field + "']").selectOption(new SelectOption().setLabel(label));
    }

    /** Fills in the invitation that a page asks for; the link to hand over. */
    private String invite(Browser browser, String mail, String name) {
        assertThat(browser.text()).as("there is no mail server yet").contains("Lämna över länken själv.");
        browser.fill("mail", mail).fill("displayName", name);
        browser.press("Bjud in någon");
        return browser.page().inputValue("[id='link']");
    }

    /** Somebody who has an invitation comes in with it, and with a telephone of their own. */
    private Browser enter(Browser guest, String link) {
        telephones.get(guest).forget();
        guest.page().context().clearCookies();
        guest.open(link).press("Svenska").fill("password", PASSWORD).press("Ta emot platsen");
        makePasskey(guest);
        assertThat(guest.text()).contains("Välkommen. Platsen är din.");
        return keepCodes(guest);
    }

    /** The second step of the first day: a passkey, after which the codes for the day it is gone are shown. */
    private static Browser makePasskey(Browser browser) {
        assertThat(browser.heading()).isEqualTo("Skapa en passnyckel");
        browser.press("Skapa passnyckel");
        browser.all("#fresh-codes, .error:not(:empty)").first().waitFor();
        assertThat(browser.text()).contains("Passnyckeln är skapad och du är inloggad.");
        return browser;
    }

    private static Browser keepCodes(Browser browser) {
        assertThat(browser.all("#fresh-codes code").allInnerTexts()).hasSize(10);
        browser.press("Jag har sparat koderna");
        browser.page().waitForURL("**/index.xhtml");
        return browser.settle();
    }

    /** Somebody who has neither a telephone nor a computer that holds passkeys comes in with codes alone. */
    private void enterWithCodes(Browser guest, String link) {
        guest.page().context().clearCookies();
        guest.open(link).press("Svenska").fill("password", PASSWORD).press("Ta emot platsen");
        assertThat(guest.text()).contains("Har du ingenting som kan?").contains("ta tio koder på papper");
        guest.press("Ta koder i stället");
        assertThat(guest.text()).contains("Välkommen. Platsen är din.").contains("De visas inte igen.");
        look(keepCodes(guest), "entered-with-codes");
    }

    @Test
    @DisplayName("From an empty portal to a collaboration of five organisations that has called its first meeting")
    void an_empty_portal_becomes_a_collaboration_of_five_organisations(Browser admin, Browser coordinator,
            Browser chair, Browser member) {
        try (Portal empty = Portal.fresh("first-steps").with("--no-demo").start()) {
            portal = empty;
            for (Browser browser : List.of(admin, coordinator, chair, member)) {
                telephones.put(browser, VirtualKey.in(browser.page()));
            }
            theFirstAdministratorComesIn(admin);
            theOrganisationsAreReadIn(admin);
            String coordinators = theCollaborationIsStarted(admin);
            look(enter(coordinator, coordinators), "coordinator");
            theGroupIsFormed(coordinator);
            theOrganisationsGetAdministrators(admin, member);
            String chairs = theSeatsAreFilled(coordinator, member);
            thePlanIsAdopted(coordinator);
            look(enter(chair, chairs), "chair");
            theMeetingIsCalled(chair);
            open(member, "index.xhtml");
            assertThat(look(member, "member-start").text()).contains("Första mötet");
            LOG.info(() -> step + " pages were looked at");
        }
    }

    private void theFirstAdministratorComesIn(Browser admin) {
        admin.open(portal.said().lines().map(String::strip).filter(line -> line.contains("token=")).findFirst()
                .orElseThrow());
        look(admin, "begin").fill("displayName", "Administratören").fill("username", "admin")
                .fill("password", PASSWORD).fill("name", REGION);
        choose(admin, "kind", "Region");
        admin.page().locator("[id='enter']").click();
        look(admin.settle(), "entered");
        open(admin, "sign-in.xhtml").fill("username", "admin").fill("password", PASSWORD);
        admin.page().locator("[id='enter']").click();
        admin.settle();
        keepCodes(look(makePasskey(look(admin, "second-step")), "codes"));
        assertThat(admin.text()).contains("Kom igång").contains("Läs in organisationerna");
        look(admin, "start").screenshots("first-steps");
    }

    private void theOrganisationsAreReadIn(Browser admin) {
        look(admin.follow("Läs in organisationerna"), "import");
        String file = "Namn;Slag;Land\n" + String.join("\n", TOWNS.stream().map(town -> town + ";Kommun;SE").toList());
        admin.page().setInputFiles("input[type=file]",
                new FilePayload("organisationer.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        look(admin.press("Visa vad filen innehåller"), "import-preview").press("Läs in 4 organisationer");
        look(admin, "imported");
    }

    /** Returns the link for its coordinator. */
    private String theCollaborationIsStarted(Browser admin) {
        look(open(admin, "index.xhtml").follow("Starta en samverkan"), "collaboration-start");
        admin.fill("name", "Samverkan Ekdalen");
        choose(admin, "host", REGION + ", Sverige");
        admin.press("Starta en samverkan");
        assertThat(admin.heading()).isEqualTo("Samverkan Ekdalen");
        look(admin, "collaboration");
        open(admin, "index.xhtml");
        assertThat(look(admin, "start-after").text()).contains("Samverkan Ekdalen").contains("Tillsätt")
                .doesNotContain("Läs in organisationerna");
        admin.follow("Samverkan Ekdalen");
        admin.all("main a[href*='/organisation/seat.xhtml']").first().click();
        look(admin.settle(), "seat").follow("Bjud in någon som inte har konto");
        String link = invite(look(admin, "invite"), "samordnaren@ekdalen.example", "Samordnaren");
        look(admin, "invited");
        return link;
    }

    private void theGroupIsFormed(Browser coordinator) {
        open(coordinator, "index.xhtml");
        look(coordinator, "coordinator-start").follow("Bilda den första gruppen: Samverkan Ekdalen");
        coordinator.fill("name", "Arbetsgruppen");
        choose(coordinator, "host", TOWNS.get(0));
        for (int place = 0; place < TOWNS.size(); place++) {
            choose(coordinator, "organisation" + place, TOWNS.get(place));
        }
        choose(coordinator, "organisation4", REGION);
        look(coordinator, "group-form").press("Bilda en grupp");
        assertThat(coordinator.heading()).isEqualTo("Arbetsgruppen");
        assertThat(look(coordinator, "group").text()).contains(REGION).contains(TOWNS.get(3));
    }

    private void theOrganisationsGetAdministrators(Browser admin, Browser guest) {
        List<String> all = new ArrayList<>(TOWNS);
        all.add(REGION);
        open(admin, "administration/index.xhtml").follow("Personer");
        look(admin, "people");
        for (String organisation : all) {
            open(admin, "person/list.xhtml").follow("Bjud in någon");
            choose(admin, "organisation", organisation);
            choose(admin, "role", "organisationsadministratör");
            String name = organisation.substring(0, organisation.indexOf(' '));
            String link = invite(admin, "administratoren@" + plain(name) + ".example", "Administratören, " + name);
            if (organisation.equals(TOWNS.get(0))) {
                enterWithCodes(guest, link);
            } else {
                enter(guest, link);
            }
        }
        look(guest, "organisation-administrator");
        open(admin, "person/list.xhtml");
        assertThat(look(admin, "people-invited").text()).contains("Administratören, Askby");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[åä]", "a").replace("ö", "o");
    }

    /** Invites to every seat of the group; all but the chair come in. Returns the link for the chair. */
    private String theSeatsAreFilled(Browser coordinator, Browser guest) {
        String link = "";
        List<String> seats = coordinator.all("#members a[href*='/organisation/seat.xhtml']").all().stream()
                .map(seat -> seat.getAttribute("href")).toList();
        assertThat(seats).hasSize(5);
        for (int seat = 0; seat < seats.size(); seat++) {
            open(coordinator, seats.get(seat).substring(1)).follow("Bjud in någon som inte har konto");
            String made = invite(coordinator, "ledamot" + seat + "@ekdalen.example", "Ledamot " + (seat + 1));
            if (seat == 0) {
                link = made;
            } else {
                enter(guest, made);
            }
        }
        return link;
    }

    private void thePlanIsAdopted(Browser coordinator) {
        open(coordinator, "group/list.xhtml").follow("Arbetsgruppen");
        look(coordinator, "group-filled").follow("Ny plan");
        String year = String.valueOf(LocalDate.now().getYear());
        coordinator.fill("from", year).fill("title", "Handlingsplan för psykisk hälsa");
        look(coordinator, "plan-start").press("Börja skriva");
        coordinator.fill("new-area", "Tidigt stöd").press("Lägg till området");
        coordinator.all("textarea[id^='new-goal-']").fill("Ingen väntar längre än en vecka");
        coordinator.press("Lägg till målet: Tidigt stöd");
        look(coordinator, "plan").press("Spara och se hur det blir");
        coordinator.press("Föreslå planen");
        look(coordinator, "plan-proposed").fill("decision", "Styrgruppen, § 1").press("Anta planen");
        assertThat(look(coordinator, "plan-adopted").text()).contains("Antagen");
    }

    private void theMeetingIsCalled(Browser chair) {
        open(chair, "index.xhtml");
        look(chair, "chair-start");
        open(chair, "group/list.xhtml").follow("Arbetsgruppen");
        chair.all("main a[href*='/meeting/edit.xhtml']").first().click();
        chair.settle().fill("plan:title", "Första mötet").fill("plan:day", LocalDate.now().plusDays(7).toString())
                .fill("plan:startsAt", "09:00").fill("plan:endsAt", "11:00").fill("plan:place", "Ekstad");
        look(chair, "meeting-form").press("Planera mötet");
        look(chair, "meeting").press("Kallelsen är skickad");
        assertThat(look(chair, "meeting-called").text()).contains("Kallat");
    }
}

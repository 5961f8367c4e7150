package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/**
 * A coordinator registers a grant with the page that proves it. It stays a draft, which no sum and no visitor knows: other
 * journeys count what is granted.
 */
@ExtendWith(PortalExtension.class)
class GrantJourneyIT {
    private static final String REGISTER = "Registrera ett bidrag";
    private static final String GROUP = "Arbetsgrupp psykisk hälsa";
    private static final String TITLE = "Bidrag till ringduvans verkstad";
    private static final String WORDS = "Ringduvans verkstad beviljas 4 100 000 kronor.";

    /** Brings a document into the group whose page is shown, and returns the address of its first page. */
    private static String bring(Browser person, FilePayload file, String reach) {
        person.all("main a[href^='/document/add.xhtml']").first().click();
        person.settle();
        person.page().locator("[name='reach'][value='" + reach + "']").check();
        person.page().setInputFiles("[id='files']", file);
        person.page().locator("[id='bring']").click();
        person.page().locator("#uploads a").waitFor();
        person.page().locator("#uploads a").click();
        person.settle();
        return person.page().url();
    }

    private static FilePayload paper(Browser person, String name) {
        Page paper = person.page().context().newPage();
        paper.setContent("<p>Ärendet om ringduvan.</p><p style='break-before: page'>" + WORDS + "</p>");
        byte[] pdf = paper.pdf();
        paper.close();
        return new FilePayload(name, "application/pdf", pdf);
    }

    private static Browser inGroup(Browser coordinator) {
        return coordinator.open("group/list.xhtml").follow(GROUP);
    }

    private static void choose(Browser person, String field, String label) {
        person.page().selectOption("[id='registering:" + field + "']", new SelectOption().setLabel(label));
    }

    /** Presses the button, and what is said stands beside the field, where all that was typed still is. */
    private static void assertRefused(Browser person, String field, String words) {
        person.press(REGISTER);
        assertThat(person.all("[id='registering:" + field + "-error']").innerText()).contains(words);
        assertThat(person.all("[data-faults] a[href='#registering:" + field + "']").count()).isEqualTo(1);
    }

    private static String typed(Browser person, String field) {
        return person.all("[id='registering:" + field + "']").inputValue();
    }

    @Test
    @DisplayName("J5 a grant is registered with the page that proves it, which leads there and back")
    void a_grant_is_registered_with_the_page_that_proves_it(Browser coordinator, Browser stranger, Browser chair,
            Portal portal) {
        stranger.signIn("leder.tromso").open("index.xhtml");
        stranger.all("main a[href^='/group/view.xhtml']").first().click();
        stranger.settle();
        String foreign = bring(stranger, paper(stranger, "ringdue.pdf"), "GROUP");

        coordinator.signIn("samordnare.vg");
        String document = bring(inGroup(coordinator), paper(coordinator, "beslut om ringduvan.pdf"), "ALL_MEMBERS");
        Until.holds("the text is read", () -> {
            coordinator.page().reload();
            return coordinator.text().contains("Texten är läst");
        });
        coordinator.page().navigate(document + "&page=2");
        coordinator.settle();
        assertThat(coordinator.text()).contains("Ringduvans verkstad beviljas");
        String page = coordinator.page().url();

        coordinator.open("funding/list.xhtml").follow(REGISTER).assertAccessibleEverywhere()
                .screenshots("grant-register");
        choose(coordinator, "collaboration", "Närvårdssamverkan Borås");
        coordinator.fill("registering:source", "Dnr 9.2-77/2019");
        assertRefused(coordinator, "giver", "Välj vem som ger pengarna.");
        choose(coordinator, "giver", "Borås Stad");
        assertRefused(coordinator, "beneficiary", "Välj vilket projekt eller vilken grupp");
        choose(coordinator, "beneficiary", "Närvårdssamverkan Borås: " + GROUP);
        coordinator.fill("registering:amount", "fyra miljoner");
        assertRefused(coordinator, "amount", "går inte att läsa som ett belopp");
        assertThat(typed(coordinator, "amount")).isEqualTo("fyra miljoner");
        coordinator.assertAccessibleEverywhere().screenshots("grant-register-refused");
        coordinator.fill("registering:amount", "4,1 mnkr");
        assertRefused(coordinator, "title", "fyll i fältet");
        coordinator.fill("registering:title", TITLE);
        assertRefused(coordinator, "group", "Välj den grupp som arbetar med ansökan.");
        choose(coordinator, "group", "Närvårdssamverkan Borås: " + GROUP);
        coordinator.fill("registering:recipientSource", "Regleringsbrev, punkt 4");
        assertRefused(coordinator, "recipient", "Välj vilken organisation källan gäller");
        assertThat(typed(coordinator, "recipientSource")).isEqualTo("Regleringsbrev, punkt 4");
        coordinator.fill("registering:recipientSource", "");
        coordinator.fill("registering:firstYear", "2019");
        assertRefused(coordinator, "lastYear", "Skriv både första och sista året");
        coordinator.fill("registering:lastYear", "2020");
        coordinator.fill("registering:address", "sidan 2");
        assertRefused(coordinator, "address", "ingen adress till ett dokument i portalen");
        coordinator.fill("registering:address", foreign);
        assertRefused(coordinator, "address",
                "Det finns inget dokument på den adressen, eller så får du inte läsa det");
        assertThat(typed(coordinator, "address")).isEqualTo(foreign);
        coordinator.fill("registering:address", page);
        coordinator.fill("registering:extract", WORDS);
        coordinator.press(REGISTER);

        assertThat(coordinator.heading()).isEqualTo(TITLE);
        assertThat(plain(coordinator.text())).contains("Bidraget är registrerat.", "Utkast", "4 100 000", "2019–2020",
                "Dnr 9.2-77/2019", WORDS, "beslut om ringduvan", "sidan 2");
        coordinator.assertAccessibleEverywhere().screenshots("grant-registered");
        String grant = coordinator.page().url().replaceAll(".*/funding/", "funding/");
        coordinator.all("[aria-labelledby='extracts-title'] a").first().click();
        coordinator.settle();
        assertThat(coordinator.page().url()).contains("/document/view.xhtml").contains("page=2");
        assertThat(coordinator.text()).contains("Ringduvans verkstad beviljas");
        coordinator.all("[aria-labelledby='used-in-title'] a").getByText(TITLE).click();
        coordinator.settle();
        assertThat(coordinator.heading()).isEqualTo(TITLE);

        addWhatOnlyTheGroupReads(coordinator, grant, chair);
        for (String other : new String[]{"lasare.molndal", "granskare.stat"}) {
            assertThat(portal.http().signIn(other).get(grant).statusCode()).as(other).isEqualTo(404);
        }
    }

    private static void addWhatOnlyTheGroupReads(Browser coordinator, String grant, Browser chair) {
        String inner = bring(inGroup(coordinator), paper(coordinator, "ringduvans kalkyl.pdf"), "GROUP");
        coordinator.open(grant).press("Lägg till underlaget");
        assertThat(coordinator.all("[id='proving:address-error']").innerText()).contains("Klistra in adressen");
        coordinator.fill("proving:address", inner).press("Lägg till underlaget");
        assertThat(coordinator.all("[id='proving:extract-error']").innerText())
                .contains("får inte läsa ringduvans kalkyl");
        assertThat(coordinator.all("[id='proving:address']").inputValue()).isEqualTo(inner);
        coordinator.assertAccessibleEverywhere();
        coordinator.page().locator("[id='proving:nothingAlong']").check();
        coordinator.press("Lägg till underlaget");
        assertThat(coordinator.text()).contains("Underlaget är tillagt.", "fick ett underlag till");
        assertThat(coordinator.all("[aria-labelledby='extracts-title'] a").count()).isEqualTo(2);
        chair.signIn("ordf.boras").open(grant);
        assertThat(chair.text()).contains(TITLE, "ringduvans kalkyl").doesNotContain("Lägg till underlaget");
    }

    @Test
    @DisplayName("only those who coordinate are led to the page, and it opens for them alone")
    void only_those_who_coordinate_register(Portal portal) {
        Http coordinator = portal.http().signIn("samordnare.vg");
        assertThat(coordinator.get("funding/list.xhtml").body()).contains("/funding/edit.xhtml");
        assertThat(coordinator.get("funding/edit.xhtml").statusCode()).isEqualTo(200);
        for (String other : new String[]{"ordf.boras", "granskare.stat", "sysadmin", "lasare.molndal"}) {
            Http http = portal.http().signIn(other);
            assertThat(http.get("funding/list.xhtml").body()).as(other).doesNotContain("/funding/edit.xhtml");
            assertThat(http.get("funding/edit.xhtml").statusCode()).as(other).isEqualTo(404);
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}

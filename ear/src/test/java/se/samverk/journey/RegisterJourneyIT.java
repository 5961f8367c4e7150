package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;
import se.samverk.incontainer.Workbook;

/** From a new organisation to a group that works: collaborations, groups and the register in a browser. */
@ExtendWith(PortalExtension.class)
class RegisterJourneyIT {
    @Test
    @DisplayName("J8.6 an organisation gets a new name from a date, and either name finds it")
    void an_organisation_is_found_by_both_its_names(Browser admin, Portal portal) {
        admin.signIn("sysadmin").open("organisation/edit.xhtml");
        admin.fill("entering:name", "Provköpings kommun").press("Spara");
        assertThat(admin.heading()).isEqualTo("Provköpings kommun");
        admin.follow("Ändra organisationen");
        admin.assertAccessibleEverywhere().screenshots("organisation-edit");
        admin.fill("renaming:name", "Storköpings kommun").fill("renaming:from", "2020-01-01").press("Byt namn");
        assertThat(admin.heading()).isEqualTo("Storköpings kommun");
        assertThat(admin.text()).contains("Provköpings kommun").contains("till och med");
        for (String name : new String[]{"Provköpings", "Storköpings"}) {
            Http reader = portal.http();
            Until.holds(name + " is found",
                    () -> reader.get("api/search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).body()
                            .contains("Storköpings kommun"));
            admin.open("organisation/list.xhtml?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            assertThat(admin.text()).contains("Storköpings kommun");
        }
        admin.assertAccessibleEverywhere().screenshots("organisation-list");
    }

    @Test
    @DisplayName("whoever ends an organisation is told before what becomes of its narrow documents, and that an heir is the remedy")
    void whoever_ends_an_organisation_is_told_what_an_heir_is_for(Browser admin) {
        admin.signIn("sysadmin").open("organisation/edit.xhtml");
        admin.fill("entering:name", "Slutköpings kommun").press("Spara").follow("Ändra organisationen");
        assertThat(admin.page().locator("[id='ending:successor-help']").innerText())
                .startsWith("Utan en organisation som tar över läses dokument som bara organisationens administratörer")
                .contains("Välj därför en organisation som tar över").doesNotContainPattern("\\d");
        admin.assertAccessibleEverywhere().screenshots("organisation-end");
        admin.fill("ending:lastDay", LocalDate.now().plusDays(30).toString()).press("Avsluta organisationen");
        assertThat(admin.heading()).isEqualTo("Slutköpings kommun");
        assertThat(admin.text()).contains("Organisationen avslutas efter den dag du valde.");
    }

    @Test
    @DisplayName("A collaboration starts from three answers, in the words of its country")
    void a_norwegian_collaboration_starts_from_three_answers(Browser admin) {
        admin.signIn("sysadmin").open("group/list.xhtml").follow("Starta en samverkan");
        admin.fill("name", "Samarbeidet for prøven");
        admin.page().check("input[value=NO]");
        choose(admin, "host", "Tromsø kommune, Norge");
        admin.assertAccessibleEverywhere().screenshots("collaboration-start");
        admin.press("Starta en samverkan");
        assertThat(admin.heading()).isEqualTo("Samarbeidet for prøven");
        assertThat(admin.text()).contains("Norge").contains("samordnare").contains("platsen är ledig");
        admin.assertAccessibleEverywhere().screenshots("collaboration-started");
    }

    @Test
    @DisplayName("A group starts from name, host and members, is changed and closed with a reason")
    void a_group_starts_from_three_answers_and_is_closed_with_a_reason(Browser coordinator) {
        coordinator.signIn("samordnare.vg").open("group/list.xhtml").follow("Närvårdssamverkan Borås");
        coordinator.follow("Bilda en grupp").fill("name", "Gruppen för provet").press("Bilda en grupp");
        assertThat(coordinator.text()).contains("Välj minst en organisation som medlem.");
        choose(coordinator, "organisation1", "Partille kommun");
        coordinator.assertAccessibleEverywhere().screenshots("group-start");
        coordinator.press("Bilda en grupp");
        assertThat(coordinator.heading()).isEqualTo("Gruppen för provet");
        assertThat(coordinator.text()).contains("Aktiv").contains("Partille kommun").contains("ordförande")
                .contains("Diarieförs av");
        coordinator.follow("Ändra gruppen");
        assertThat(coordinator.text()).as("what the box changes is told in people and organisations").containsPattern(
                "Utan detta når det högst \\d+ personer i \\d+ organisationer: alla som har konto i dag\\.");
        coordinator.assertAccessibleEverywhere().screenshots("group-edit");
        coordinator.fill("changing:mandate", "Att prova").press("Spara");
        assertThat(coordinator.text()).contains("Att prova");
        coordinator.follow("Ändra gruppen").press("Avsluta gruppen");
        assertThat(coordinator.text()).contains("Skriv varför gruppen avslutas.");
        coordinator.fill("closing:reason", "Provet är slut").press("Avsluta gruppen");
        assertThat(coordinator.text()).contains("Avslutad").contains("Provet är slut").doesNotContain("Ändra gruppen");
    }

    private static void choose(Browser browser, String field, String label) {
        browser.page().selectOption("#" + field, new SelectOption().setLabel(label));
    }

    @Test
    @DisplayName("A file with the wrong code page is shown as garbled, read again and then read in")
    void a_file_is_looked_at_before_it_is_read_in(Browser admin) {
        admin.signIn("sysadmin").open("organisation/import.xhtml");
        admin.page().setInputFiles("input[type=file]", new FilePayload("orgs.csv", "text/csv",
                "Namn;Slag;Land\nÅhyltans kommun;Kommun;Sverige\nHälsohuset;Okänt;Sverige\n"
                        .getBytes(StandardCharsets.ISO_8859_1)));
        admin.press("Visa vad filen innehåller");
        assertThat(admin.text()).contains("Åhyltans kommun").contains("1 nya").contains("slaget saknas");
        admin.page().selectOption("[id='reading:page']", "UTF_8");
        admin.press("Läs om filen");
        assertThat(admin.text()).contains("ser förvanskade ut").doesNotContain("Läs in 0");
        assertThat(admin.all("[id='entering:enter']").count()).isZero();
        admin.assertAccessibleEverywhere().screenshots("import-garbled");
        admin.page().selectOption("[id='reading:page']", "WINDOWS_1252");
        admin.press("Läs om filen").press("Läs in 1 organisation");
        admin.open("organisation/list.xhtml?name=hyltan");
        assertThat(admin.text()).contains("Åhyltans kommun");
    }

    @Test
    @DisplayName("A workbook is read in like a text; a web page that is called a workbook is refused in clear words")
    void a_workbook_is_looked_at_before_it_is_read_in(Browser admin) {
        admin.signIn("sysadmin").open("organisation/import.xhtml");
        admin.page().setInputFiles("input[type=file]", new FilePayload("orgs.xlsx", "application/vnd.ms-excel",
                "<html><table><tr><td>Namn</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)));
        admin.press("Visa vad filen innehåller");
        assertThat(admin.text()).contains("Filen är en webbsida");
        admin.assertAccessibleEverywhere().screenshots("import-refused");
        admin.page().setInputFiles("input[type=file]", new FilePayload("orgs.xlsx", "application/vnd.ms-excel",
                Workbook.of(List.of(List.of("Namn", "Slag", "Land"), List.of("Åryds kommun", "Kommun", "Sverige")))));
        admin.press("Visa vad filen innehåller");
        assertThat(admin.text()).contains("Åryds kommun").contains("1 nya").doesNotContain("Teckentabell");
        admin.assertAccessibleEverywhere().screenshots("import-workbook").press("Läs in 1 organisation");
        admin.open("organisation/list.xhtml?name=åryd");
        assertThat(admin.text()).contains("Åryds kommun");
    }
}

package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** A group registers a report from before the portal, as what it is. */
@ExtendWith(PortalExtension.class)
class OldReportJourneyIT {
    @Test
    @DisplayName("a report in a Word file becomes an imported report with its sections, and is found by them")
    void a_report_in_a_word_file_becomes_an_imported_report(Browser chair) throws IOException {
        chair.signIn("ordf.boras").open("index.xhtml");
        chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument");
        chair.page().setInputFiles("[id='files']",
                new FilePayload("Rapport.docx", "application/octet-stream", WordFile.of(
                        WordFile.heading("Lägesrapport hösten 2014"), WordFile.paragraph("Halvåret i korthet."),
                        WordFile.heading("Utbildning"),
                        WordFile.paragraph("Omkring 250 medarbetare utbildades."),
                        WordFile.paragraph("Av dem blev 20 personer lotsar."),
                        WordFile.heading("Ängsvaktare"), WordFile.paragraph("Smörbollarna vid ån räknades inte."))));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("Rapport.docx").follow("Registrera som gammal rapport");
        OldPaper.awaitText(chair);
        assertThat(value(chair, "title")).isEqualTo("Lägesrapport hösten 2014");
        assertThat(value(chair, "from")).isEqualTo("2014-07-01");
        assertThat(value(chair, "to")).isEqualTo("2014-12-31");
        assertThat(value(chair, "sections:1:heading")).isEqualTo("Utbildning");
        assertThat(value(chair, "sections:2:text")).isEqualTo("Smörbollarna vid ån räknades inte.");
        chair.assertAccessibleEverywhere().screenshots("intake-report");

        chair.page().getByLabel("Omkring 250 medarbetare").check();
        chair.fill("intake:sections:2:text", "Smörbollarna vid ån blev 40 plantor.");
        chair.fill("intake:to", "2014-06-30").press("Spara som importerat");
        assertThat(chair.text()).contains("Perioden slutar innan den börjar.");
        chair.fill("intake:to", "2014-12-31").press("Leta efter siffror i texten igen");
        assertThat(chair.page().getByLabel("Omkring 250 medarbetare").isChecked()).isTrue();
        assertThat(chair.page().getByLabel("20 personer").isChecked()).isFalse();
        chair.press("Spara som importerat");

        assertThat(chair.heading()).isEqualTo("Lägesrapport hösten 2014");
        assertThat(chair.text()).contains("Importerad", "hösten 2014", "Detta skrevs före portalen", "Ängsvaktare",
                "Importerat av").doesNotContain("Utöver planen", "Väntar på dig", "Öppna igen");
        assertThat(chair.page().locator("main a", new Page.LocatorOptions().setHasText("Omkring 250 medarbetare"))
                .count()).as("confirmed: has a page").isEqualTo(1);
        assertThat(chair.page().locator("main a", new Page.LocatorOptions().setHasText("20 personer")).count())
                .as("not confirmed: words").isZero();
        chair.assertAccessibleEverywhere().screenshots("imported-report");
        chair.follow("Originalet: Rapport.docx");
        assertThat(chair.heading()).isEqualTo("Rapport");
        assertThat(chair.page().locator("body").innerText()).contains("Lägesrapport hösten 2014");
        assertThat(chair.text()).doesNotContain("Registrera som gammal");
        chair.open(chair.page().url().replaceAll(".*/document/view.xhtml\\?id=(\\d+).*",
                "intake/minutes.xhtml?document=$1"));
        assertThat(chair.text()).contains("Dokumentet är redan importerat.");
        chair.follow("Visa det");
        assertThat(chair.heading()).isEqualTo("Lägesrapport hösten 2014");
        Until.holds("its section is found", () -> chair.open("search.xhtml?q=ängsvaktare").text()
                .contains("Lägesrapport hösten 2014: Ängsvaktare"));
    }

    @Test
    @DisplayName("a report whose secret original was disposed of says why few read it, and is shown to more again")
    void a_report_whose_secret_original_was_disposed_of_is_shown_to_more_again(Browser chair, Browser admin)
            throws IOException {
        chair.signIn("ordf.boras").open("index.xhtml");
        chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument");
        chair.page().locator("input[name='reach'][value='ALL_MEMBERS']").check();
        chair.page().setInputFiles("[id='files']",
                new FilePayload("Videsnår.docx", "application/octet-stream", WordFile.of(
                        WordFile.heading("Lägesrapport våren 2013"), WordFile.paragraph("Videsnåret växte."))));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("Videsnår.docx");
        String document = OldPaper.number(chair);
        chair.follow("Registrera som gammal rapport");
        OldPaper.awaitText(chair);
        chair.press("Spara som importerat");
        String report = "report/view.xhtml?id=" + OldPaper.number(chair);
        chair.open("document/view.xhtml?id=" + document).press("Sekretessmarkera");
        assertThat(chair.open(report).text()).contains("Videsnåret växte.").doesNotContain("Visa för fler igen");
        OldPaper.retain(chair, document);

        OldPaper.dispose(admin.signIn("sysadmin"), document, "2026 § 10", "Borås Stad");
        assertThat(admin.text()).contains("1 sak är gallrad.");

        assertThat(chair.open(report).text()).contains("När originalet gallrades fick färre läsa det")
                .contains("Den som leder gruppen kan visa den för fler igen");
        chair.assertAccessibleEverywhere().screenshots("imported-report-original-gone");
        chair.page().locator("#publish-again input[value='ALL_MEMBERS']").check();
        chair.press("Visa för fler igen");
        assertThat(chair.text()).contains("Bekräfta att du har prövat att inget i texten är hemligt längre.");
        chair.page().locator("[id='again:secrecyChecked']").check();
        chair.press("Visa för fler igen");
        assertThat(chair.text()).contains("Rapporten syns nu för fler.")
                .contains("efter prövning av att inget i den längre är hemligt")
                .doesNotContain("När originalet gallrades");
    }

    private static String value(Browser chair, String field) {
        return chair.page().locator("[id='intake:" + field + "']").inputValue();
    }
}

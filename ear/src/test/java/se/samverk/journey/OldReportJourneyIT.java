package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** A group registers a report from before the portal, as what it is. */
@ExtendWith(PortalExtension.class)
class OldReportJourneyIT {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    @Test
    @DisplayName("a report in a Word file becomes an imported report with its sections, and is found by them")
    void a_report_in_a_word_file_becomes_an_imported_report(Browser chair) throws IOException {
        chair.signIn("ordf.boras").open("index.xhtml");
        chair.follow("Arbetsgrupp psykisk hälsa").follow("Lägg till dokument");
        chair.page().setInputFiles("[id='files']", new FilePayload("Rapport.docx", "application/octet-stream", docx(
                heading("Lägesrapport hösten 2014"), paragraph("Halvåret i korthet."), heading("Utbildning"),
                paragraph("Omkring 250 medarbetare utbildades."), paragraph("Av dem blev 20 personer lotsar."),
                heading("Ängsvaktare"), paragraph("Smörbollarna vid ån räknades inte."))));
        chair.page().locator("[id='bring']").click();
        chair.page().getByText("1 sparade, 0 inte sparade").waitFor();
        chair.follow("Rapport.docx").follow("Registrera som gammal rapport");
        Until.holds("the text is read", () -> {
            chair.page().reload();
            chair.settle();
            return chair.page().locator("[id='intake']").count() > 0;
        });
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
        chair.follow("Registrera som gammalt protokoll");
        assertThat(chair.text()).contains("Dokumentet är redan importerat.");
        chair.follow("Visa det");
        assertThat(chair.heading()).isEqualTo("Lägesrapport hösten 2014");
        Until.holds("its section is found", () -> chair.open("search.xhtml?q=ängsvaktare").text()
                .contains("Lägesrapport hösten 2014: Ängsvaktare"));
    }

    private static String value(Browser chair, String field) {
        return chair.page().locator("[id='intake:" + field + "']").inputValue();
    }

    private static String heading(String text) {
        return "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** The least that is a Word file. */
    private static byte[] docx(String... body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='" + PACKAGE + "/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType='" + KINDS + ".document.main+xml'/>"
                    + "<Override PartName='/word/styles.xml' ContentType='" + KINDS + ".styles+xml'/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns='" + PACKAGE + "/relationships'><Relationship Id='r1' Type='"
                    + OFFICE + "/officeDocument' Target='word/document.xml'/></Relationships>");
            part(zip, "word/_rels/document.xml.rels", "<Relationships xmlns='" + PACKAGE
                    + "/relationships'><Relationship Id='r1' Type='" + OFFICE
                    + "/styles' Target='styles.xml'/></Relationships>");
            part(zip, "word/styles.xml", "<w:styles xmlns:w='" + WORD
                    + "'><w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/></w:style></w:styles>");
            part(zip, "word/document.xml", "<w:document xmlns:w='" + WORD + "'><w:body>" + String.join("", body)
                    + "</w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

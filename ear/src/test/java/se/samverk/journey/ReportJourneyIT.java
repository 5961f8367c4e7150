package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** A chair writes a status report; the coordinator returns, accepts and publishes it; a reader finds it. */
@ExtendWith(PortalExtension.class)
class ReportJourneyIT {
    private static final String WORD = "Kvällsöppet";

    @Test
    @DisplayName("J1 and J2 a report is written, refused, submitted, returned, accepted, published and found")
    void a_report_goes_from_the_chair_to_the_reader(Browser chair, Browser coordinator, Browser reader,
            Browser visitor, Portal portal) {
        chair.signIn("ordf.boras");
        assertThat(chair.heading()).contains("väntar på dig");
        String report = start(chair);

        // Thrown away and taken back, without being asked whether one is sure.
        chair.open(report).press("Kassera utkastet");
        assertThat(chair.text()).contains("Kasserad").contains("Utkastet är kasserat.");
        chair.assertAccessibleEverywhere();
        chair.open("group/view.xhtml?id=" + groupOf(chair, report));
        assertThat(chair.all("a[href$='" + report + "']").count()).as("in the group's list").isZero();
        chair.open(report).press("Ångra");
        assertThat(chair.text()).contains("Utkastet är tillbaka.").contains("Väntar på dig");
        chair.open(report.replace("view", "edit"));

        // J1.3 and J1.5: figures are recognised in the text, thousands with an ordinary space stay thousands.
        Locator first = chair.all("textarea[id^='section-']:not([id$='-heading'])").first();
        String section = first.getAttribute("id");
        first.fill(WORD + " har nått omkring 250 medarbetare. Kostnaden blev ca 60 000 kr[1]. Se även [7].");
        Locator candidate = chair.all(".candidates").first();
        candidate.getByText(Pattern.compile("omkring 250 medarbetare")).first().waitFor();
        first.press("End");
        placeCaretAfter(first, "omkring 250");
        first.press("Control+Enter");
        chair.settle();
        chair.all("[data-status='saved']").getByText(Pattern.compile("parat")).first().waitFor();

        // J1.4: an attachment without its file.
        chair.fill("attachmentTitle", "Folder om stöd");
        chair.press("Lägg till bilagan");
        assertThat(chair.text()).contains("Bilaga 1: Folder om stöd – fil saknas");

        // J1.6: a footnote that points nowhere is refused, the field is named and has the focus, the text is kept.
        chair.press("Skicka in");
        assertThat(chair.text()).contains("[7]");
        assertThat(chair.all("[id='" + section + "']").inputValue()).contains(WORD).contains("[7]");
        assertThat(chair.all("[data-faults]").first().innerText()).isNotBlank();
        chair.assertAccessible();

        // J1.7 and J1.8: mended, it is sent in; the author has no button to accept it.
        chair.all("[id='" + section + "']").fill(
                WORD + " har nått omkring 250 medarbetare. Kostnaden blev ca 60 000 kr[1].");
        chair.press("Skicka in");
        chair.open(report);
        assertThat(chair.text()).contains("Inskickad").contains("omkring 250 medarbetare").contains("ca 60 000 kr");
        assertThat(chair.all("#accept").count()).isZero();
        chair.screenshots("report-submitted");

        // J2.1 to J2.3: the coordinator sees it, cannot return it without a word, and returns it with one.
        coordinator.signIn("samordnare.vg").open(report);
        coordinator.press("Returnera");
        assertThat(coordinator.text()).contains("Det här behöver rättas");
        coordinator.fill("comment", "Skriv också vad som kommer härnäst.");
        coordinator.press("Returnera");
        assertThat(coordinator.text()).contains("Returnerad");
        chair.open(report);
        assertThat(chair.text()).contains("Returnerad").contains("Skriv också vad som kommer härnäst.")
                .contains("Väntar på dig");

        // J2.4 and J2.5: sent in again, accepted and published as sealed version 1.
        chair.open(report.replace("view", "edit"));
        chair.fill("outlook", "Träffarna fortsätter nästa år.");
        chair.press("Skicka in");
        coordinator.open(report).press("Godkänn");
        coordinator.open(report);
        assertThat(coordinator.all("dl.reach").innerText()).containsPattern("Blir synligt för [0-9]+ personer till, i"
                + " [0-9]+ organisationer till: .+").contains("Blir synligt för alla, också utan konto.");
        coordinator.assertAccessibleEverywhere().screenshots("report-publish");
        coordinator.all("input[type=radio][value='ALL_MEMBERS']").check();
        coordinator.press("Publicera version 1");
        coordinator.open(report);
        assertThat(coordinator.text()).contains("Version 1").contains("Publicerad");
        assertThat(coordinator.all("#sha256").innerText()).matches("[0-9a-f]{64}");

        // J2.6: the version's own address shows the sealed text.
        coordinator.open(report + "&version=1");
        assertThat(coordinator.text()).contains(WORD);

        // J2.7: a reader of another organisation finds it; a visitor finds nothing, not even a count.
        reader.signIn("lasare.molndal");
        awaitFound(portal.http().signIn("lasare.molndal"));
        reader.open("search.xhtml?q=" + WORD);
        assertThat(reader.text()).contains("1 träff").contains("Lägesrapport");
        reader.follow(reader.all("ul.hits-list a").first().innerText());
        assertThat(reader.text()).contains("Träffarna fortsätter");
        visitor.open("search.xhtml?q=" + WORD);
        assertThat(visitor.text()).contains("Inga träffar");
        visitor.open(report);
        assertThat(visitor.heading()).isEqualTo("Sidan finns inte");
        assertThat(visitor.text()).doesNotContain(WORD);
    }

    @Test
    @DisplayName("the address of a document, pasted into a report, leads there and back")
    void the_address_of_a_document_leads_there_and_back(Browser chair) {
        chair.signIn("ordf.boras").open("search.xhtml?kind=DOCUMENT&q=" + "%C3%96verenskommelse+SIP-lotsar");
        chair.all("ul.hits-list .row-title a").first().click();
        chair.settle();
        String title = chair.heading();
        String address = chair.page().url();
        String report = start(chair);
        chair.all("textarea[id^='section-']").first().fill("Det står i " + address + ", och gäller.");
        chair.press("Spara").open(report);
        assertThat(chair.text()).contains("Det står i " + title).contains(", och gäller.").doesNotContain(address);
        assertThat(chair.all("[aria-labelledby='basis-title']").innerText()).contains(title).doesNotContain("area-");
        chair.assertAccessibleEverywhere();
        chair.all("section.section .text a").first().click();
        chair.settle();
        assertThat(chair.heading()).isEqualTo(title);
        assertThat(chair.all("[aria-labelledby='used-in-title'] a[href$='" + report + "']").count()).isEqualTo(1);
    }

    @Test
    @DisplayName("J1.9 what was typed and not saved is there again after coming back")
    void an_unsaved_text_is_offered_again(Browser chair, Browser again) {
        String report = start(chair.signIn("ordf.boras"));
        Locator first = chair.all("textarea[id^='section-']").first();
        String section = first.getAttribute("id");
        first.fill("Halvfärdig text om nätverket.");
        chair.all("[data-status='saved']").getByText(Pattern.compile("parat")).first().waitFor();

        again.signIn("ordf.boras").open(report.replace("view", "edit"));
        assertThat(again.all("[id='" + section + "']").inputValue()).isEqualTo("Halvfärdig text om nätverket.");
        assertThat(again.text()).contains("utkast");
    }

    @Test
    @DisplayName("J1.9 a save that is refused loses nothing typed and says nothing false about other windows")
    void a_refused_save_keeps_what_was_typed_and_goes_on_keeping(Browser chair, Browser member) {
        String report = start(chair.signIn("ordf.boras"));
        String write = report.replace("view", "edit");
        chair.fill("outlook", "Första tanken.");
        awaitKept(chair);

        member.signIn("ledamot.boras").open(write);
        String section = member.all("textarea[id^='section-']").last().getAttribute("id");
        member.all("[id='" + section + "']").fill("Ledamotens text.");
        member.press("Spara");

        // The chair's page is old: refused, with everything typed still there.
        chair.fill("outlook", "Andra tanken.").press("Spara");
        assertThat(chair.all("[data-faults]").first().innerText()).contains("Någon annan har ändrat samtidigt");
        assertThat(chair.all("[id='outlook']").inputValue()).isEqualTo("Andra tanken.");

        // Typing on is kept as before: the drafts are the chair's own, and no other window has them.
        chair.fill("outlook", "Tredje tanken.");
        awaitKept(chair);

        // Opened anew, both texts are there; the other's older save does not hide what was typed before it.
        chair.open(write);
        assertThat(chair.all("[id='outlook']").inputValue()).isEqualTo("Tredje tanken.");
        assertThat(chair.all("[id='" + section + "']").inputValue()).isEqualTo("Ledamotens text.");
        assertThat(chair.text()).contains("Återställt utkast");
        chair.press("Spara");
        assertThat(chair.all("[data-faults]").count()).isZero();
        chair.open(report);
        assertThat(chair.text()).contains("Tredje tanken.").contains("Ledamotens text.");
    }

    @Test
    @DisplayName("J1.9 what was typed before somebody else saved is offered again")
    void a_draft_that_is_older_than_the_newest_save_is_offered(Browser chair, Browser member) {
        String report = start(chair.signIn("ordf.boras"));
        String write = report.replace("view", "edit");
        chair.fill("outlook", "Skrivet först.");
        awaitKept(chair);
        member.signIn("ledamot.boras").open(write).press("Spara");

        chair.open(write);
        assertThat(chair.all("[id='outlook']").inputValue()).isEqualTo("Skrivet först.");
    }

    /** The line at the top says that it is kept, as it also does of another field or of an earlier text. */
    private static void awaitKept(Browser browser) {
        browser.page().waitForResponse(answer -> answer.url().contains("/api/drafts/") && answer.ok(), () -> browser
                .all("[id='outlook']").blur());
        browser.all("[data-status='saved'][data-failed='false']").first().waitFor();
    }

    private static String groupOf(Browser chair, String report) {
        String href = chair.open(report).all("main a[href*='/group/view.xhtml?id='], a[href*='/group/view.xhtml?id=']")
                .first().getAttribute("href");
        return href.replaceAll(".*id=([0-9]+).*", "$1");
    }

    private static String start(Browser chair) {
        chair.open("index.xhtml").follow("Arbetsgrupp psykisk hälsa");
        chair.follow("Skriv en ny lägesrapport");
        chair.fill("title", "Lägesrapport för provet");
        chair.press("Börja skriva");
        String url = chair.page().url();
        assertThat(url).contains("/report/edit.xhtml?id=");
        return "report/view.xhtml?id=" + url.replaceAll(".*id=([0-9]+).*", "$1");
    }

    private static void placeCaretAfter(Locator textarea, String words) {
        textarea.evaluate("(field, words) => { const at = field.value.indexOf(words) + words.length;"
                + " field.focus(); field.setSelectionRange(at, at); }", words);
    }

    private static void awaitFound(Http reader) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!reader.get("api/search?q=" + WORD.replace("ä", "%C3%A4").replace("ö", "%C3%B6")).body()
                .contains("\"total\":1")) {
            assertThat(System.nanoTime()).as("the report is found within half a minute").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}

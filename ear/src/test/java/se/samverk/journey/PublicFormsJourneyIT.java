package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;

/** What anybody may ask without an account, until it is answered. */
@ExtendWith(PortalExtension.class)
class PublicFormsJourneyIT {
    @Test
    @DisplayName("J9.5 A record is asked for anonymously; the receipt's number shows the state")
    void a_record_is_asked_for_anonymously_and_answered(Browser visitor, Browser handler) {
        visitor.open("index.xhtml").follow("Begär handling");
        visitor.assertAccessibleEverywhere().screenshots("record-request");
        visitor.press("Skicka begäran");
        assertThat(visitor.text()).contains("Vilken handling vill du se?");
        visitor.fill("text", "Protokollet från gruppens första möte");
        visitor.page().selectOption("#organisation", new SelectOption().setIndex(0));
        visitor.press("Skicka begäran");
        assertThat(visitor.heading()).isEqualTo("Tack, vi har tagit emot det");
        String number = visitor.page().locator("dd").first().innerText();
        assertThat(number).matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}");
        assertThat(visitor.text()).contains("Mottagen").doesNotContain("första möte");
        visitor.assertAccessibleEverywhere().screenshots("record-receipt");

        handler.signIn("sysadmin").open("administration/index.xhtml").follow("Från allmänheten");
        handler.assertAccessibleEverywhere().screenshots("inquiry-list");
        handler.follow("Begäran om allmän handling " + number);
        assertThat(handler.text()).contains("Protokollet från gruppens första möte").contains("Fråga inte vem");
        handler.assertAccessibleEverywhere().screenshots("inquiry-view");
        handler.press("Markera som besvarad");
        assertThat(handler.text()).contains("Skriv hur det har besvarats.");
        handler.fill("answering:answer", "Lämnades ut i receptionen").press("Markera som besvarad");
        assertThat(handler.text()).contains("Ärendet är markerat som besvarat.").contains("Besvarad");

        visitor.open("open/receipt.xhtml").fill("number", number.toLowerCase(Locale.ROOT)).press("Visa");
        assertThat(visitor.text()).contains("Besvarad").doesNotContain("receptionen");
        visitor.open("open/receipt.xhtml?number=2222-2222-2222");
        assertThat(visitor.text()).contains("Numret finns inte.");
    }

    @Test
    @DisplayName("Whoever leaves an address is told by mail, and reads the answer behind its link without an account")
    void an_answer_is_read_behind_the_link_of_a_mail(Browser visitor, Browser handler) {
        visitor.open("open/record.xhtml").fill("text", "Listan över grupperna")
                .fill("contact", "sysadmin@demo.example").press("Skicka begäran");
        String number = visitor.page().locator("dd").first().innerText();
        handler.signIn("sysadmin").open("inquiry/list.xhtml").follow("Begäran om allmän handling " + number);
        handler.assertAccessibleEverywhere().screenshots("inquiry-reply");
        handler.fill("answering:answer", "Länk skickad").fill("answering:reply", "Listan finns under Grupper.")
                .press("Markera som besvarad");
        assertThat(handler.text()).contains("Ärendet är markerat som besvarat.")
                .contains("Listan finns under Grupper.");
        handler.open("account/mail.xhtml");
        assertThat(handler.text()).contains("Svar på ditt ärende").contains(number).doesNotContain("Listan");
        String link = handler.all("a[href*='/open/answer.xhtml?key=']").first().getAttribute("href");
        visitor.open(link.substring(1));
        assertThat(visitor.text()).contains("Listan finns under Grupper.").contains(number)
                .doesNotContain("Länk skickad");
        visitor.assertAccessibleEverywhere().screenshots("answer");
        visitor.open("open/answer.xhtml?key=guessed");
        assertThat(visitor.text()).contains("Länken leder inte till något svar längre.");
    }

    @Test
    @DisplayName("J9.3 The statement has all the law asks for, in words that an administrator looks at and publishes")
    void a_statement_is_looked_at_published_and_dated(Browser admin, Browser visitor) {
        visitor.open("open/accessibility.xhtml");
        assertThat(visitor.text()).contains("delvis förenlig", "Innehåll som inte är tillgängligt",
                "Oskäligt betungande anpassning", "Innehåll som lagen inte gäller", "Så har vi bedömt webbplatsen",
                "Anmäl till Digg", "Skicka en synpunkt", "har inte granskat den än");
        admin.signIn("sysadmin").open("administration/index.xhtml").follow("Redogörelser");
        admin.assertAccessibleEverywhere().screenshots("statement-edit");
        admin.page().check("input[value=FULL]");
        admin.press("Publicera");
        assertThat(admin.text()).contains("har inga brister att räkna upp");
        admin.page().check("input[value=PARTIAL]");
        admin.fill("wording:fault_", "Kartan kan inte läsas upp. Adresserna står i listan bredvid.");
        admin.press("Förhandsgranska");
        assertThat(admin.page().locator("#preview").innerText()).contains("Kartan kan inte läsas upp");
        visitor.open("open/accessibility.xhtml");
        assertThat(visitor.text()).doesNotContain("Kartan kan inte läsas upp");
        admin.press("Publicera");
        assertThat(admin.text()).contains("Texten är publicerad.").contains("Utgåva 1");
        admin.assertAccessibleEverywhere();
        visitor.open("open/accessibility.xhtml");
        assertThat(visitor.text()).contains("Kartan kan inte läsas upp").contains("Senast granskad");
        visitor.assertAccessibleEverywhere().screenshots("statement");
    }

    @Test
    @DisplayName("J9.4 A remark on accessibility is sent without signing in")
    void a_remark_on_accessibility_is_sent_without_signing_in(Browser visitor) {
        visitor.open("open/accessibility.xhtml").follow("Skicka en synpunkt");
        visitor.assertAccessibleEverywhere().screenshots("feedback");
        assertThat(visitor.page().locator("[id='website']").isVisible()).isFalse();
        visitor.fill("text", "Kontrasten är för låg").fill("page", "Startsidan").press("Skicka");
        assertThat(visitor.heading()).isEqualTo("Tack, vi har tagit emot det");
        assertThat(visitor.text()).contains("Synpunkt på tillgängligheten");
    }
}

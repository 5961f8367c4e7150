package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Build;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** Mail in a portal that has a mail server: first dead, then alive. */
@ExtendWith(PortalExtension.class)
class MailJourneyIT {
    private static final int SMTP = Build.freePort();

    private static Portal portal;
    private static GreenMail server;

    @BeforeAll
    static void start() {
        portal = Portal.fresh("mail").withEnvironment("SAMVERK_MAIL_HOST", "localhost")
                .withEnvironment("SAMVERK_MAIL_PORT", String.valueOf(SMTP))
                .withEnvironment("SAMVERK_MAIL_SECURITY", "none").start();
    }

    @AfterAll
    static void stop() {
        portal.close();
        if (server != null) {
            server.stop();
        }
    }

    private static void signIn(Browser browser, String username) {
        browser.page().context().clearCookies();
        browser.open(portal.address() + "sign-in.xhtml").fill("username", username)
                .fill("password", Portal.DEMO_PASSWORD).press("Logga in");
    }

    private static Optional<MimeMessage> got(String to, String subject) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(to)
                        && message.getSubject().startsWith(subject);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).findFirst();
    }

    @Test
    @DisplayName("A dead mail server loses nothing and is shown; when it lives, mails come, one press stops them, "
            + "and an address is changed by a link to the new one")
    void a_dead_server_loses_nothing_and_one_press_stops(Browser browser) throws Exception {
        String at = portal.address().toString();
        signIn(browser, "ordf.boras");
        browser.open(at + "account/settings.xhtml").follow("Mejl till dig");
        browser.page().check("input[value=AT_ONCE]");
        browser.press("Spara valet");
        signIn(browser, "sysadmin");
        browser.open(at + "administration/mail.xhtml").press("Skicka ett prov till mig");
        Until.holds("the failure is shown",
                () -> browser.open(at + "administration/mail.xhtml").text().contains("Senaste felet"));
        assertThat(browser.text()).contains("Prov från").contains("sysadmin@demo.example");
        browser.assertAccessibleEverywhere().screenshots("mail-waiting");
        server = new GreenMail(new ServerSetup(SMTP, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        browser.press("Försök skicka alla igen");
        Until.holds("the test arrives", () -> got("sysadmin@demo.example", "Prov").isPresent());
        Until.holds("the news of the chair arrive", () -> got("ordf.boras@demo.example", "Nytt").isPresent());
        MimeMessage news = got("ordf.boras@demo.example", "Nytt").orElseThrow();
        assertThat(news.getContent().toString()).contains("– ").contains("/index.xhtml");
        String stop = news.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat(news.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String path = stop.substring(stop.indexOf("mail/stop"));

        Http visitor = portal.http();
        assertThat(visitor.get(path).headers().firstValue("Location").orElse("")).contains("/open/stop.xhtml");
        browser.page().context().clearCookies();
        browser.open(at + path.replace("mail/stop", "open/stop.xhtml"));
        browser.assertAccessibleEverywhere().screenshots("mail-stop");
        browser.press("Sluta skicka");
        assertThat(browser.text()).contains("Du får inga fler sådana mejl.");
        assertThat(visitor.post(path, Map.of("List-Unsubscribe", "One-Click")).statusCode()).isEqualTo(204);
        assertThat(visitor.post("mail/stop?token=guessed", Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(404);

        signIn(browser, "ordf.boras");
        browser.open(at + "account/settings.xhtml").follow("Mejl till dig");
        assertThat(browser.page().isChecked("input[value=NONE]")).isTrue();
        browser.page().check("input[value=WEEKLY]");
        browser.press("Spara valet");
        assertThat(browser.text()).contains("Valet är sparat.").contains("Nytt för dig i Samverk");
        browser.assertAccessibleEverywhere().screenshots("mail-choice");
        changesTheAddress(browser);
    }

    /** The chair asks for another address, confirms it by the link that came there, and the old one is told. */
    private static void changesTheAddress(Browser chair) throws Exception {
        chair.follow("Byt adress").assertAccessibleEverywhere().screenshots("mail-address");
        chair.fill("mail", "ingen adress").page().locator("[id='asking']").evaluate("form => form.noValidate = true");
        chair.press("Skicka länken");
        assertThat(chair.text()).contains("Skriv en e-postadress");
        chair.fill("mail", "ordforande.ny@demo.example").press("Skicka länken");
        assertThat(chair.text()).contains("En länk är skickad till ordforande.ny@demo.example.")
                .contains("Mejl går till ordf.boras@demo.example.");
        Until.holds("the link comes", () -> got("ordforande.ny@demo.example", "Bekräfta").isPresent());
        Matcher link = Pattern.compile("open/address\\.xhtml\\?token=[A-Za-z0-9_-]+")
                .matcher(got("ordforande.ny@demo.example", "Bekräfta").orElseThrow().getContent().toString());
        assertThat(link.find()).isTrue();
        Until.holds("the old address is told of the wish",
                () -> got("ordf.boras@demo.example", "Någon vill byta e-postadress").isPresent());
        chair.page().context().clearCookies();
        chair.open(portal.address() + link.group()).assertAccessibleEverywhere().screenshots("mail-address-confirm");
        assertThat(chair.text()).contains("ordforande.ny@demo.example").contains("Har du inte bett om det")
                .doesNotContain("Ordföranden, arbetsgrupp psykisk hälsa").doesNotContain("ordf.boras");
        chair.press("Bekräfta adressen");
        assertThat(chair.text()).contains("Adressen är bekräftad.").doesNotContain("Bekräfta bara om");
        Until.holds("the old address is told",
                () -> got("ordf.boras@demo.example", "Mejl från portalen går inte längre hit").isPresent());
        chair.open(portal.address() + link.group());
        assertThat(chair.text()).contains("Länken är redan använd.").contains("Be om en ny länk.");
        signIn(chair, "ordf.boras");
        chair.open(portal.address() + "account/address.xhtml");
        assertThat(chair.text()).contains("Mejl går till ordforande.ny@demo.example.");
    }
}

package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Postgres;
import se.samverk.harness.Until;

/** What the portal had to put aside: an administrator sees why, has it tried again, or lets it go. */
@ExtendWith(PortalExtension.class)
class JobsJourneyIT {
    private static final String PAGE = "administration/jobs.xhtml";

    private static Postgres database;
    private static RefusingServer refusing;
    private static Portal portal;

    /** A mail server that knows nobody. */
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket door;

        RefusingServer() {
            try {
                door = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread thread = new Thread(this::serve, "refusing-server");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return door.getLocalPort();
        }

        private void serve() {
            while (!door.isClosed()) {
                try (Socket guest = door.accept()) {
                    talk(guest);
                } catch (IOException gone) {
                    continue;
                }
            }
        }

        private static void talk(Socket guest) throws IOException {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
            say(guest, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    say(guest, "550 5.1.1 no such person here");
                } else if (verb.startsWith("QUIT")) {
                    say(guest, "221 bye");
                    return;
                } else {
                    say(guest, "250 ok");
                }
            }
        }

        private static void say(Socket guest, String line) throws IOException {
            OutputStream out = guest.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    @BeforeAll
    static void start() {
        database = new Postgres();
        refusing = new RefusingServer();
        portal = database.used(Portal.fresh("jobs")).withEnvironment("SAMVERK_MAIL_HOST", "localhost")
                .withEnvironment("SAMVERK_MAIL_PORT", String.valueOf(refusing.port()))
                .withEnvironment("SAMVERK_MAIL_SECURITY", "none").start();
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
        refusing.close();
        database.close();
    }

    private static Browser administrator(Browser browser) {
        browser.page().context().clearCookies();
        return browser.open(portal.address() + "sign-in.xhtml").fill("username", "sysadmin")
                .fill("password", Portal.DEMO_PASSWORD).press("Logga in");
    }

    private static Browser jobs(Browser browser) {
        return browser.open(portal.address() + PAGE);
    }

    @Test
    @DisplayName("An index job that cannot be done stands aside with its reason, and is done when it is tried after mending")
    void an_index_job_is_tried_again(Browser browser) throws SQLException {
        long minutes = poison();
        administrator(browser);
        Until.holds("the job stands aside", () -> jobs(browser).text().contains("Indexera: "));
        String row = row(browser);
        assertThat(row).contains(String.valueOf(minutes)).contains("IllegalArgumentException (CanonicalJson")
                .contains("5");
        browser.assertAccessibleEverywhere().screenshots("jobs-index-aside");

        press(browser, "Försök igen: Indexera");
        assertThat(browser.text()).contains("Jobbet görs om.");
        Until.holds("it fails for the same reason", () -> jobs(browser).text().contains("Indexera: "));
        assertThat(row(browser)).isEqualTo(row);

        mend(minutes);
        press(browser, "Försök igen: Indexera");
        Until.holds("it is done",
                () -> jobs(browser).all("main [role=status]").first().innerText().matches("(Inga|\\d+) jobb.*")
                        && !browser.text().contains("Indexera: "));
        browser.open(portal.address() + "administration/index.xhtml").press("Jämför indexet med databasen");
        assertThat(browser.text()).contains("Indexet stämmer med databasen");
        browser.open(portal.address() + "administration/audit.xhtml?act=job.retried");
        assertThat(browser.text()).contains("lät ett jobb göras om").contains("Indexera, jobb");
    }

    @Test
    @DisplayName("A mail that its server refuses stands aside with its reason, is tried again, or is let go")
    void a_refused_mail_is_tried_again_and_let_go(Browser browser) throws Exception {
        administrator(browser);
        for (int mail = 1; mail <= 2; mail++) {
            browser.open(portal.address() + "administration/mail.xhtml").press("Skicka ett prov till mig");
            int aside = mail;
            Until.holds("the mail stands aside", () -> letters(jobs(browser)).size() >= aside);
        }
        assertThat(row(browser)).contains("Brev").contains("550 5.1.1 no such person here");
        browser.assertAccessibleEverywhere().screenshots("jobs-mail-aside");
        // Digests to others may be refused meanwhile, so one letter is followed at a time.
        String dropped = letters(browser).get(0);
        String sent = letters(browser).get(1);

        press(browser, "Ta bort: " + dropped);
        assertThat(browser.text()).contains("Jobbet är borttaget.");
        assertThat(letters(browser)).contains(sent).doesNotContain(dropped);

        int port = refusing.port();
        refusing.close();
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            press(browser, "Försök igen: " + sent);
            assertThat(browser.text()).contains("Jobbet görs om.");
            assertThat(letters(browser)).doesNotContain(sent);
            Until.holds("the mail has come", () -> server.getReceivedMessages().length >= 1);
            assertThat(letters(jobs(browser))).doesNotContain(sent);
        } finally {
            server.stop();
        }
        browser.open(portal.address() + "administration/audit.xhtml?act=job.dropped");
        assertThat(browser.text()).contains("tog bort ett jobb som inte gick att göra").contains("Brev, jobb")
                .contains("no such person here");
    }

    /** Presses the first button whose name begins so; the rest of it says which job. */
    private static void press(Browser browser, String begin) {
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(begin)).first().click();
        browser.settle();
    }

    /** The letters that stand aside, as the first column names them. */
    private static List<String> letters(Browser browser) {
        return browser.all("main tbody tr td:first-child").allInnerTexts().stream().map(String::strip)
                .filter(name -> name.startsWith("Brev")).toList();
    }

    private static String row(Browser browser) {
        return browser.all("main tbody tr").first().locator("td:nth-child(-n+3)").allInnerTexts().toString();
    }

    /** Seals something that is no minutes as the newest version of minutes, and asks for them to be indexed. */
    private static long poison() throws SQLException {
        try (Connection connection = database.asApplication(); Statement statement = connection.createStatement()) {
            long minutes;
            try (ResultSet found = statement.executeQuery(
                    "select min(subject_id) from sealed_version where subject_kind = 'MINUTES'")) {
                found.next();
                minutes = found.getLong(1);
            }
            change(connection, """
                    insert into sealed_version (id, version, subject_kind, subject_id, version_no, content, sha256,
                    sealed_at, sealed_by) values (nextval('samverk_seq'), 1, 'MINUTES', ?, 99, 'no minutes', 'none',
                    now(), 'nobody')""", minutes);
            change(connection, """
                    insert into index_job (id, version, subject_kind, subject_id, created_at, attempts)
                    values (nextval('samverk_seq'), 1, 'MINUTES', ?, now(), 0)""", minutes);
            return minutes;
        }
    }

    private static void mend(long minutes) throws SQLException {
        try (Connection connection = database.asOwner()) {
            change(connection, "delete from sealed_version where version_no = 99 and subject_id = ?", minutes);
        }
    }

    private static void change(Connection connection, String command, long minutes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setLong(1, minutes);
            statement.executeUpdate();
        }
    }
}

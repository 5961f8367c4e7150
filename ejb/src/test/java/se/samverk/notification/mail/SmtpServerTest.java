package se.samverk.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.notification.boundary.ReadyMail;
import se.samverk.notification.mail.NotSent.Cause;
import se.samverk.notification.mail.SmtpSettings.Security;
import se.samverk.shared.Language;

class SmtpServerTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static KeyFile keys;

    private GreenMail green;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = KeyFile.of(folder, "localhost");
        System.setProperty("greenmail.tls.keystore.file", keys.store().toString());
        System.setProperty("greenmail.tls.keystore.password", KeyFile.PASSWORD);
    }

    private int green(String protocol) {
        ServerSetup setup = ServerSetup.verbose(new ServerSetup[]{new ServerSetup(0, "localhost", protocol)})[0];
        green = new GreenMail(setup);
        green.start();
        return protocol.equals(ServerSetup.PROTOCOL_SMTPS) ? green.getSmtps().getPort() : green.getSmtp().getPort();
    }

    private static SmtpServer server(int port, Security security, String user, String password, Path trusted) {
        return new SmtpServer(new SmtpSettings("localhost", port, security, user, password, null, PATIENCE, trusted));
    }

    private static SmtpServer open(int port) {
        return server(port, Security.NONE, null, "", null);
    }

    private static ReadyMail mail(String to) {
        return new ReadyMail(1, to, Language.SV, "Två saker väntar på dig", "Åtgärda: två saker.\n", "abc-1", NOON,
                "https://samverk.example/stop?token=x", "Samverk i Ekstad", "samverk@ekstad.example");
    }

    private static Cause refusal(SmtpServer server, ReadyMail mail) {
        return catchThrowableOfType(NotSent.class, () -> server.send(mail)).why();
    }

    @Test
    void a_mail_is_plain_text_with_the_headers_of_an_automatic_message() throws Exception {
        open(green(ServerSetup.PROTOCOL_SMTP)).send(mail("ordf@ekstad.example"));
        MimeMessage got = green.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Två saker väntar på dig");
        assertThat(got.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(((String) got.getContent()).strip()).isEqualTo("Åtgärda: två saker.");
        assertThat(got.getFrom()[0]).hasToString("Samverk i Ekstad <samverk@ekstad.example>");
        assertThat(got.getAllRecipients()).hasSize(1);
        assertThat(got.getHeader("Message-ID")).containsExactly("<abc-1@ekstad.example>");
        assertThat(got.getSentDate().toInstant()).isEqualTo(NOON.toInstant());
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getHeader("Content-Language")).containsExactly("sv");
        assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<https://samverk.example/stop?token=x>");
        assertThat(got.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void a_line_end_in_a_subject_begins_no_header() throws Exception {
        open(green(ServerSetup.PROTOCOL_SMTP)).send(new ReadyMail(1, "ordf@ekstad.example", Language.SV,
                "Hej\r\nBcc: andra@ekstad.example", "Text", "abc-2", NOON, "", "Samverk", "samverk@ekstad.example"));
        MimeMessage got = green.getReceivedMessages()[0];
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(got.getHeader("List-Unsubscribe")).isNull();
        assertThat(green.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_asks_for_a_user_is_told_one() throws Exception {
        int port = green(ServerSetup.PROTOCOL_SMTP);
        green.setUser("samverk@ekstad.example", "portal", "hemligt");
        green.getUserManager().setAuthRequired(true);
        server(port, Security.NONE, "portal", "hemligt", null).send(mail("ordf@ekstad.example"));
        assertThat(green.getReceivedMessages()).hasSize(1);
        assertThat(refusal(server(port, Security.NONE, "portal", "fel", null), mail("ordf@ekstad.example")))
                .isEqualTo(Cause.SERVER);
        assertThat(green.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_secured_server_is_believed_when_its_certificate_is_trusted_only() throws Exception {
        int port = green(ServerSetup.PROTOCOL_SMTPS);
        assertThat(refusal(server(port, Security.TLS, null, "", null), mail("ordf@ekstad.example")))
                .isEqualTo(Cause.SERVER);
        server(port, Security.TLS, null, "", keys.certificate()).send(mail("ordf@ekstad.example"));
        assertThat(green.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_trusted_certificate_of_a_server_of_another_name_opens_nothing() {
        int port = green(ServerSetup.PROTOCOL_SMTPS);
        SmtpServer byNumber = new SmtpServer(new SmtpSettings("127.0.0.1", port, Security.TLS, null, "", null, PATIENCE,
                keys.certificate()));
        assertThat(refusal(byNumber, mail("ordf@ekstad.example"))).isEqualTo(Cause.SERVER);
    }

    @Test
    void a_connection_that_begins_in_the_open_is_secured_before_anything_is_said() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer(Map.of(), keys)) {
            server(scripted.port(), Security.STARTTLS, null, "", keys.certificate()).send(mail("ordf@ekstad.example"));
            assertThat(scripted.heard()).contains("STARTTLS", "MAIL FROM:<samverk@ekstad.example>");
            assertThat(scripted.heard().indexOf("STARTTLS"))
                    .isLessThan(scripted.heard().indexOf("MAIL FROM:<samverk@ekstad.example>"));
        }
        int port = green(ServerSetup.PROTOCOL_SMTP);
        assertThat(refusal(server(port, Security.STARTTLS, null, "", keys.certificate()), mail("ordf@ekstad.example")))
                .isEqualTo(Cause.SERVER);
        assertThat(green.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_receiver_that_the_server_does_not_know_is_refused_for_good() {
        try (ScriptedServer scripted = new ScriptedServer(Map.of("RCPT", "550 5.1.1 no such user"), keys)) {
            NotSent refused = catchThrowableOfType(NotSent.class,
                    () -> open(scripted.port()).send(mail("nobody@ekstad.example")));
            assertThat(refused.why()).isEqualTo(Cause.EVER);
            assertThat(refused).hasMessageContaining("no such user");
        }
    }

    @Test
    void a_receiver_who_can_have_no_more_just_now_is_tried_again() {
        try (ScriptedServer scripted = new ScriptedServer(Map.of("RCPT", "450 4.2.1 try later"), keys)) {
            assertThat(refusal(open(scripted.port()), mail("busy@ekstad.example"))).isEqualTo(Cause.NOW);
        }
    }

    @Test
    void a_dead_server_is_told_from_one_that_lives_again() {
        int port = green(ServerSetup.PROTOCOL_SMTP);
        green.stop();
        assertThat(refusal(open(port), mail("ordf@ekstad.example"))).isEqualTo(Cause.SERVER);
        green = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        green.start();
        assertThatCode(() -> open(port).send(mail("ordf@ekstad.example"))).doesNotThrowAnyException();
        assertThat(green.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for_longer_than_the_patience_lasts() {
        try (ScriptedServer scripted = new ScriptedServer(Map.of("HELLO", ""), keys)) {
            long before = System.nanoTime();
            SmtpServer impatient = new SmtpServer(new SmtpSettings("localhost", scripted.port(), Security.NONE, null,
                    "", "utskick@ekstad.example", Duration.ofMillis(300), null));
            assertThat(refusal(impatient, mail("ordf@ekstad.example"))).isEqualTo(Cause.SERVER);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void an_address_with_letters_beyond_ascii_in_its_domain_is_written_in_ascii() throws Exception {
        open(green(ServerSetup.PROTOCOL_SMTP)).send(mail("ordf@borås.example"));
        assertThat(green.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("ordf@xn--bors-soa.example");
    }
}

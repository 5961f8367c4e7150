package se.samverk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

class OutgoingMailTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final OutgoingMail mail = new OutgoingMail(
            new Letter("a@b.example", Language.SV, "invitation", List.of("Borås", ""), "/open/x.xhtml?token=a"), NOON);

    @Test
    void a_mail_keeps_its_letter() {
        assertThat(mail.getLetterArguments()).containsExactly("Borås", "");
        assertThat(mail.getPath()).contains("/open/x.xhtml?token=a");
        assertThat(mail.getNextTryAt()).isEqualTo(NOON);
        assertThat(mail.getState()).isEqualTo(MailState.WAITING);
    }

    @Test
    @DisplayName("R2 An attempt is noted before it is made")
    void an_attempt_that_nobody_ends_is_made_again_after_the_pause_under_the_same_number() {
        String number = mail.getMessageId();
        mail.attempt(NOON);
        assertThat(mail.getState()).isEqualTo(MailState.WAITING);
        assertThat(mail.getNextTryAt()).isEqualTo(NOON.plusMinutes(1));
        mail.attempt(NOON.plusMinutes(1));
        assertThat(mail.getMessageId()).isEqualTo(number);
    }

    @Test
    @DisplayName("R3 A link is forgotten once it has been sent")
    void a_sent_mail_has_no_link() {
        mail.attempt(NOON);
        mail.failed("No answer", NOON);
        assertThat(mail.getPath()).isPresent();
        mail.attempt(NOON);
        mail.sent(NOON);
        assertThat(mail.getPath()).isEmpty();
        assertThat(mail.getLastError()).isEmpty();
        assertThatThrownBy(() -> mail.attempt(NOON)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> mail.tryAgain(NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("R4 After the last pause a mail is parked with the reason")
    void pauses_grow_from_a_minute_to_six_hours_then_the_mail_is_parked() {
        List<Duration> pauses = new ArrayList<>();
        OffsetDateTime now = NOON;
        while (mail.getState() == MailState.WAITING) {
            mail.attempt(now);
            mail.failed("No answer", now);
            pauses.add(Duration.between(now, mail.getNextTryAt()));
            now = mail.getNextTryAt();
        }
        assertThat(pauses).isSorted().startsWith(Duration.ofMinutes(1)).endsWith(Duration.ofHours(6));
        assertThat(Duration.between(NOON, now)).isGreaterThan(Duration.ofHours(24));
        assertThat(mail.getState()).isEqualTo(MailState.PARKED);
        assertThat(mail.getLastError()).isEqualTo("No answer");
        assertThat(mail.getPath()).isPresent();
        mail.tryAgain(now);
        assertThat(mail.getState()).isEqualTo(MailState.WAITING);
        assertThat(mail.getNextTryAt()).isEqualTo(now);
    }

    @Test
    @DisplayName("R4 A mail that is refused for good is parked at once")
    void a_refused_mail_is_parked_at_once() {
        mail.attempt(NOON);
        mail.refused("550 no such user " + "x".repeat(600), NOON);
        assertThat(mail.getState()).isEqualTo(MailState.PARKED);
        assertThat(mail.getLastError()).hasSize(500).startsWith("550");
    }
}

package se.samverk.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class BrokenGlassTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-14T12:00:00+01:00");

    private static BrokenGlass broken(String reason) {
        return new BrokenGlass(new SubjectRef(SubjectKind.MINUTES, 7), 1, reason, NOON, Duration.ofMinutes(30));
    }

    @Test
    void a_reason_has_fifteen_characters_that_say_something() {
        assertThat(broken("  Fel i referatet ").getReason()).isEqualTo("Fel i referatet");
        assertThatThrownBy(() -> broken("Fel i referate")).isInstanceOf(RuleBroken.class).hasMessage("glass.reason");
        assertThatThrownBy(() -> broken(" ".repeat(20))).hasMessage("glass.reason");
        assertThatThrownBy(() -> broken(null)).hasMessage("glass.reason");
        assertThatThrownBy(() -> broken("x".repeat(1001))).hasMessage("glass.reasonTooLong");
    }

    @Test
    void it_is_open_for_a_while() {
        assertThat(broken("Fel i referatet").getOpenUntil()).isEqualTo(NOON.plusMinutes(30));
    }
}

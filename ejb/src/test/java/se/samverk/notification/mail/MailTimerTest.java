package se.samverk.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.Injected;
import se.samverk.notification.boundary.Outbox;

/** The server removes a timer whose methods fail twice. */
class MailTimerTest {
    private final List<String> asked = new ArrayList<>();
    private final MailTimer timer = new MailTimer();
    private boolean failing;

    @BeforeEach
    void begin() {
        Injected.set(timer, "outbox", new Outbox() {
            @Override
            public void forgetOld() {
                asked.add("forgetOld");
                if (failing) {
                    throw new IllegalStateException("the database is away");
                }
            }
        });
    }

    @Test
    void old_mails_are_forgotten_every_night() {
        timer.forget();
        assertThat(asked).containsExactly("forgetOld");
    }

    @Test
    void a_night_on_which_they_cannot_be_forgotten_does_not_end_the_timer() {
        failing = true;
        assertThatCode(timer::forget).doesNotThrowAnyException();
        assertThat(asked).containsExactly("forgetOld");
    }
}

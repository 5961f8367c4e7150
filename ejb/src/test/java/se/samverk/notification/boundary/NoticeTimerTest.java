package se.samverk.notification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.Injected;

/** What becomes of notices that are not delivered at once. */
class NoticeTimerTest {
    private final List<String> told = new ArrayList<>();
    private final NoticeTimer timer = new NoticeTimer();
    private RuntimeException failing;

    @BeforeEach
    void begin() {
        Injected.set(timer, "notices", new Notices() {
            @Override
            public List<Long> undelivered(int most) {
                return List.of(1L, 2L);
            }

            @Override
            public void deliver(long id) {
                if (failing != null && id == 1) {
                    throw failing;
                }
                told.add("delivered " + id);
            }

            @Override
            public void failed(long id, String error) {
                told.add("failed " + id + ": " + error);
            }
        });
    }

    @Test
    void each_is_delivered() {
        timer.tick();
        assertThat(told).containsExactly("delivered 1", "delivered 2");
    }

    @Test
    void one_that_fails_is_noted_and_holds_up_no_other() {
        failing = new EJBException(new IllegalStateException("no"));
        timer.tick();
        assertThat(told).hasSize(2).endsWith("delivered 2").first().asString().startsWith("failed 1: IllegalState");
    }

    /** Whoever withdraws what a notice says changes it too; five such moments would have parked it. */
    @Test
    void one_that_is_changed_at_the_same_moment_has_not_failed() {
        failing = new EJBException(new OptimisticLockException("changed"));
        timer.tick();
        assertThat(told).containsExactly("delivered 2");
    }
}

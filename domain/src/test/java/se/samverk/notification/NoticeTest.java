package se.samverk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class NoticeTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final Notice notice = new Notice(5, new SubjectRef(SubjectKind.REPORT, 12), "waiting.REVISE",
            "x".repeat(2000), NOON);

    @Test
    void the_fifth_failure_parks_a_notice() {
        for (int failure = 1; failure < Notice.MAX_ATTEMPTS; failure++) {
            notice.failed("java.io.IOException", NOON);
            assertThat(notice.isParked()).isFalse();
        }
        notice.failed("java.io.IOException", NOON);
        assertThat(notice.isParked()).isTrue();
    }

    @Test
    void a_notice_is_delivered_to_whoever_holds_the_seat_then_or_to_nobody() {
        assertThat(notice.getDeliveredAt()).isEmpty();
        notice.delivered(null, NOON.plusMinutes(1));
        assertThat(notice.getDeliveredAt()).contains(NOON.plusMinutes(1));
        assertThat(notice.isParked()).isFalse();
    }

    @Test
    void a_notice_says_nothing_that_has_no_words() {
        SubjectRef report = new SubjectRef(SubjectKind.REPORT, 12);
        Notice.KINDS.forEach(kind -> assertThat(new Notice(5, report, kind, null, NOON).getVerb()).isEqualTo(kind));
        assertThatThrownBy(() -> new Notice(5, report, "report.new", null, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_word_is_cut() {
        assertThat(notice.getNote()).hasSize(1000);
    }
}

package se.samverk.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class WaitingTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 14);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private static Waiting waiting(LocalDate due, String note) {
        Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null);
        Seat seat = new Seat(Role.CHAIR, new SubjectRef(SubjectKind.GROUP, 7), town, "ordförande", DAY);
        return new Waiting(seat, WaitingVerb.REPORT, new SubjectRef(SubjectKind.GROUP, 7), due, null, "Samordnaren",
                NOON, note);
    }

    @Test
    void what_waits_is_late_from_the_day_after_its_last_day() {
        Waiting waiting = waiting(DAY, null);
        assertThat(waiting.isOverdueOn(DAY)).isFalse();
        assertThat(waiting.isOverdueOn(DAY.plusDays(1))).isTrue();
    }

    @Test
    void what_has_no_last_day_is_never_late() {
        assertThat(waiting(null, null).isOverdueOn(DAY.plusYears(10))).isFalse();
    }

    @Test
    void r3_what_is_done_waits_no_longer_and_is_not_late() {
        Waiting waiting = waiting(DAY, null);
        assertThat(waiting.isOpen()).isTrue();
        waiting.done(NOON.plusDays(5));
        waiting.done(NOON.plusDays(6));
        assertThat(waiting.isOpen()).isFalse();
        assertThat(waiting.isOverdueOn(DAY.plusDays(9))).isFalse();
        assertThat(waiting).extracting("doneAt").isEqualTo(NOON.plusDays(5));
    }

    @Test
    void a_note_is_cut_rather_than_refused_and_may_be_left_out() {
        assertThat(waiting(DAY, "x".repeat(Waiting.NOTE_LENGTH + 1)).getNote()).hasSize(Waiting.NOTE_LENGTH);
        assertThat(waiting(DAY, null).getNote()).isEmpty();
    }
}

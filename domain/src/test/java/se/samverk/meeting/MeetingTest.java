package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverk.meeting.Examples.END;
import static se.samverk.meeting.Examples.START;
import static se.samverk.meeting.Examples.refusal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Person;
import se.samverk.workinggroup.Visibility;

class MeetingTest {
    private final Examples examples = new Examples();

    @Test
    @DisplayName("R1 a meeting ends after it starts")
    void a_meeting_ends_after_it_starts() {
        assertThat(meeting("Möte", START, START.plusMinutes(1)).getEndsAt()).isEqualTo(START.plusMinutes(1));
        assertThat(refusal(() -> meeting("Möte", START, START))).isEqualTo("meeting.R1 endsAt");
        assertThat(refusal(() -> meeting("Möte", START, null))).isEqualTo("meeting.missing.endsAt endsAt");
        assertThat(refusal(() -> meeting("Möte", null, END))).isEqualTo("meeting.missing.startsAt startsAt");
        assertThat(refusal(() -> meeting(" ", START, END))).isEqualTo("meeting.missing.title title");
        assertThat(refusal(() -> meeting("x".repeat(Meeting.TITLE_LENGTH + 1), START, END)))
                .isEqualTo("meeting.tooLong title");
    }

    private Meeting meeting(String title, OffsetDateTime from, OffsetDateTime to) {
        return new Meeting(examples.group, title, from, to, "", Visibility.GROUP);
    }

    @Test
    @DisplayName("R2 the table of states is the whole truth")
    void the_table_of_states_is_the_whole_truth() {
        assertThat(MeetingState.PLANNED.next())
                .isEqualTo(Set.of(MeetingState.PLANNED, MeetingState.CALLED, MeetingState.CANCELLED));
        assertThat(MeetingState.CALLED.next())
                .isEqualTo(Set.of(MeetingState.PLANNED, MeetingState.HELD, MeetingState.CANCELLED));
        assertThat(MeetingState.HELD.next()).isEmpty();
        assertThat(MeetingState.CANCELLED.next()).isEmpty();
        for (MeetingState from : MeetingState.values()) {
            for (MeetingState to : MeetingState.values()) {
                assertThat(refusal(() -> move(in(from), to))).as("%s to %s", from, to)
                        .isEqualTo(from.next().contains(to) ? "nothing was refused" : "meeting.R2");
            }
        }
    }

    private Meeting in(MeetingState state) {
        Meeting meeting = examples.planned();
        switch (state) {
            case PLANNED -> {
            }
            case CALLED -> meeting.call();
            case HELD -> {
                meeting.call();
                meeting.hold(START);
            }
            case CANCELLED -> meeting.cancel("Förhinder");
        }
        return meeting;
    }

    private static void move(Meeting meeting, MeetingState to) {
        switch (to) {
            case PLANNED -> meeting.move("Vårmöte", START.plusDays(1), END.plusDays(1), "", Visibility.GROUP);
            case CALLED -> meeting.call();
            case HELD -> meeting.hold(START);
            case CANCELLED -> meeting.cancel("Förhinder");
        }
        assertThat(meeting.getState()).isEqualTo(to);
    }

    @Test
    @DisplayName("R2 a meeting is not held before it starts")
    void a_meeting_is_not_held_before_it_starts() {
        Meeting meeting = examples.called();

        assertThat(refusal(() -> meeting.hold(START.minusSeconds(1)))).isEqualTo("meeting.R2.start startsAt");
        assertThat(meeting.getState()).isEqualTo(MeetingState.CALLED);
        meeting.hold(START);
        assertThat(meeting.getState()).isEqualTo(MeetingState.HELD);
    }

    @Test
    @DisplayName("R2 a called meeting with another time needs a new call, one with another title does not")
    void a_moved_meeting_needs_a_new_call() {
        Meeting meeting = examples.called();

        meeting.move("Vårens möte", START, END, "Stadshuset", Visibility.GROUP);
        assertThat(meeting.getState()).isEqualTo(MeetingState.CALLED);
        meeting.move("Vårens möte", START.plusDays(1), END.plusDays(1), "Stadshuset", Visibility.GROUP);
        assertThat(meeting.getState()).isEqualTo(MeetingState.PLANNED);
        assertThat(meeting.getDay()).isEqualTo(Examples.DAY.plusDays(1));
    }

    @Test
    void a_refused_move_changes_nothing() {
        Meeting meeting = examples.called();

        assertThat(refusal(() -> meeting.move("Nytt", END, START, "Annan plats", Visibility.GROUP)))
                .isEqualTo("meeting.R1 endsAt");
        assertThat(meeting.getTitle()).isEqualTo("Vårmöte");
        assertThat(meeting.getPlace()).isEqualTo("Stadshuset");
        assertThat(meeting.getState()).isEqualTo(MeetingState.CALLED);
    }

    @Test
    void cancelling_needs_a_reason() {
        Meeting meeting = examples.called();

        assertThat(refusal(() -> meeting.cancel(" "))).isEqualTo("meeting.missing.reason reason");
        meeting.cancel("Lokalen är stängd");
        assertThat(meeting.getCancellingReason()).isEqualTo("Lokalen är stängd");
    }

    @Test
    void only_a_group_with_the_mandate_shows_its_meeting_to_everybody() {
        assertThat(refusal(() -> meetingFor(Visibility.PUBLIC))).isEqualTo("group.R4 visibility");
        examples.group.giveMandate("Får publicera.", true);
        assertThat(meetingFor(Visibility.PUBLIC).getVisibility()).isEqualTo(Visibility.PUBLIC);
    }

    private Meeting meetingFor(Visibility visibility) {
        return new Meeting(examples.group, "Öppet möte", START, END, "", visibility);
    }

    @Test
    @DisplayName("R3 attendance is noted once the meeting was held, each person once for an organisation")
    void attendance_is_noted_per_person_and_organisation() {
        Attendee chair = present(examples.chair);
        Attendee guest = new Attendee(null, "Gäst", examples.region, Presence.PRESENT, "p 3–5");

        assertThat(refusal(() -> examples.called().record(List.of(chair)))).isEqualTo("meeting.R3.held attendance");
        assertThat(refusal(() -> examples.held().record(List.of(chair, guest, chair))))
                .isEqualTo("meeting.R3.twice attendance");
        assertThat(refusal(() -> examples.held().record(List.of(chair, guest, guest))))
                .isEqualTo("meeting.R3.twice attendance");
        assertThat(refusal(() -> examples.held()
                .record(List.of(new Attendee(null, "Gäst", null, Presence.PRESENT, "")))))
                .isEqualTo("meeting.R3.organisation attendance");
        Meeting meeting = examples.held();
        meeting.record(List.of(chair, guest));
        assertThat(meeting.getAttendance()).extracting(Attendance::getPersonName, Attendance::getNote).containsExactly(
                tuple("Ordföranden", ""),
                tuple("Gäst", "p 3–5"));
    }

    @Test
    @DisplayName("R3 noting attendance anew replaces it and keeps the rows of those who stay")
    void noting_attendance_anew_replaces_it() {
        Meeting meeting = examples.held();
        meeting.record(List.of(present(examples.chair), present(examples.member)));
        Attendance first = meeting.getAttendance().get(0);

        meeting.record(
                List.of(new Attendee(examples.chair, "Ordföranden", examples.town, Presence.EXCUSED, "sjuk")));

        assertThat(meeting.getAttendance()).containsExactly(first);
        assertThat(first.getPresence()).isEqualTo(Presence.EXCUSED);
    }

    private Attendee present(Person person) {
        return new Attendee(person, person.getDisplayName(), examples.town, Presence.PRESENT, "");
    }
}

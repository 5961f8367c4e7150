package se.samverk.meeting;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** A group of two municipalities and its meeting on 14 March 2018, 13 to 15. */
final class Examples {
    static final OffsetDateTime START = OffsetDateTime.parse("2018-03-14T13:00:00+01:00");
    static final OffsetDateTime END = START.plusHours(2);
    static final LocalDate DAY = LocalDate.of(2018, 3, 14);

    private final AtomicLong numbers = new AtomicLong();
    final Organisation town = kept(new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null));
    final Organisation region = kept(new Organisation(OrganisationKind.REGION, "Region Väst", Country.SE, null));
    final Collaboration collaboration = kept(
            new Collaboration("Närvård", CollaborationLevel.LOCAL, Country.SE, Language.SV, town, ""));
    final WorkingGroup group = kept(new WorkingGroup(collaboration, "Arbetsgrupp psykisk hälsa",
            GroupKind.WORKING_GROUP, Language.SV, town, town));
    final Person other = kept(new Person("Justeraren", null));
    final Person chair = kept(new Person("Ordföranden", null));
    final Person member = kept(new Person("Ledamoten", null));
    final Seat memberSeat = kept(new Seat(Role.MEMBER, group.ref(), region, "enhetschef", DAY.minusYears(1)));

    Examples() {
        group.adoptHabits(ApprovalHabit.ADJUSTER, null);
    }

    Meeting planned() {
        return kept(new Meeting(group, "Vårmöte", START, END, "Stadshuset", Visibility.GROUP));
    }

    Meeting called() {
        Meeting meeting = planned();
        meeting.call();
        return meeting;
    }

    Meeting held() {
        Meeting meeting = called();
        meeting.hold(START);
        return meeting;
    }

    /** A meeting that was held some days after the first. */
    Meeting heldLater(WorkingGroup of, int days) {
        Meeting meeting = kept(new Meeting(of, "Nästa möte", START.plusDays(days), END.plusDays(days), "Stadshuset",
                Visibility.GROUP));
        meeting.call();
        meeting.hold(START.plusDays(days));
        return meeting;
    }

    Minutes draft() {
        return kept(new Minutes(held(), chair));
    }

    Minutes circulated() {
        Minutes minutes = draft();
        kept(minutes.addItem(9, "Frågor från BIS", "Frågorna samlas in."));
        minutes.circulate(List.of(), DAY.plusDays(14), DAY, List.of());
        return minutes;
    }

    Minutes approved() {
        Minutes minutes = circulated();
        minutes.approve(member, END.plusDays(1));
        return minutes;
    }

    /** Gives an entity the number the database would have given it. */
    <T extends Kept> T kept(T entity) {
        try {
            Field id = Kept.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, numbers.incrementAndGet());
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key and the field of a refusal: {@code meeting.R1 endsAt}. */
    static String refusal(ThrowingCallable call) {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, call);
        return refusal == null ? "nothing was refused" : (refusal.key() + " " + refusal.field()).strip();
    }
}

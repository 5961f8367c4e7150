package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.organisation.Role;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.FillSeat;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

/** Who is asked to fill an empty seat and to confirm a decision, and when that is over. Everything is rolled back. */
@ArquillianTest
class AskedIT extends RolledBack {
    private static final String READER = "matrix.reader.ekstad";
    private static final String ORGANISATION_ADMINISTRATOR = "matrix.orgadmin";

    @Inject
    private Seats seats;

    @Inject
    private Decisions decisions;

    @Inject
    private Waitings waitings;

    @Inject
    private PortalClock clock;

    @Test
    void an_empty_seat_waits_for_the_chair_until_it_is_filled_and_again_when_it_is_left() {
        World.Site site = world().site(Place.OTHER);
        SubjectRef group = new SubjectRef(SubjectKind.GROUP, site.group());
        long member = world().number("person.member.bjorkstad");
        assertThat(asked(site.chair(), group)).map(WaitingRow::verb).contains(WaitingVerb.FILL);
        assertThat(asked(site.member(), group)).isEmpty();

        world().as(site.chair(), () -> seats.fill(new FillSeat(site.emptySeat(), member)));
        assertThat(asked(site.chair(), group)).isEmpty();

        world().as(site.chair(), () -> seats.leave(site.emptySeat(), clock.today().plusDays(30)));
        assertThat(asked(site.chair(), group)).map(WaitingRow::verb).contains(WaitingVerb.FILL);
        world().as(site.chair(), () -> {
            assertThat(seats.toFill(group)).extracting(row -> row.id()).containsExactly(site.emptySeat());
            assertThat(seats.vacancy(site.emptySeat()).from()).isEqualTo(clock.today().plusDays(31));
        });
    }

    @Test
    void a_seat_is_filled_by_those_who_may_give_it_and_only_when_it_is_empty() {
        World.Site site = world().site(Place.OTHER);
        FillSeat order = new FillSeat(site.emptySeat(), world().number("person.member.bjorkstad"));
        world().as(site.coordinator(), () -> seats.fill(order));
        assertThatThrownBy(() -> world().as(site.coordinator(), () -> seats.fill(order)))
                .isInstanceOfSatisfying(RuleBroken.class, no -> assertThat(no.key()).isEqualTo("seat.taken"));
    }

    @Test
    void a_seat_is_not_filled_by_somebody_of_another_organisation() {
        World.Site site = world().site(Place.OTHER);
        assertThatThrownBy(() -> world().as(site.chair(),
                () -> seats.fill(new FillSeat(site.emptySeat(), world().number("person.member")))))
                .isInstanceOfSatisfying(RuleBroken.class, no -> {
                    assertThat(no.key()).isEqualTo("seat.speaksForAnother");
                    assertThat(no.field()).isEqualTo("person");
                });
    }

    @Test
    void a_member_does_not_fill_the_seat_beside_the_own() {
        World.Site site = world().site(Place.OTHER);
        assertThatThrownBy(() -> world().as(site.member(),
                () -> seats.fill(new FillSeat(site.emptySeat(), world().number("person.member.bjorkstad")))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_reader_s_seat_waits_for_the_administrator_of_the_organisation() {
        long ekstad = world().site(Place.OWN).organisation();
        SubjectRef organisation = new SubjectRef(SubjectKind.ORGANISATION, ekstad);
        assertThat(asked(ORGANISATION_ADMINISTRATOR, organisation)).isEmpty();

        world().as(ORGANISATION_ADMINISTRATOR,
                () -> seats.give(new GiveSeat(Role.READER, ekstad, ekstad, null, "nämndsekreterare", clock.today())));
        assertThat(asked(ORGANISATION_ADMINISTRATOR, organisation)).hasValueSatisfying(
                waiting -> assertThat(waiting.note()).startsWith("nämndsekreterare"));
    }

    @Test
    void a_decision_waits_for_the_organisation_it_binds_until_one_of_them_confirms() {
        SubjectRef decision = new SubjectRef(SubjectKind.DECISION,
                world().writeMinutes(Place.OWN, "MEMBER_ORGS", world().site(Place.OWN).secretary()).decision());
        assertThat(asked(READER, decision)).map(WaitingRow::verb).contains(WaitingVerb.CONFIRM);
        assertThat(asked(ORGANISATION_ADMINISTRATOR, decision)).map(WaitingRow::verb).contains(WaitingVerb.CONFIRM);

        world().as(READER, () -> decisions.confirm(decision.id()));
        assertThat(asked(READER, decision)).isEmpty();
        assertThat(asked(ORGANISATION_ADMINISTRATOR, decision)).isEmpty();
        world().as(READER, () -> assertThat(decisions.view(decision.id()).events())
                .anyMatch(event -> event.verb().equals("decision.confirmed")));
    }

    private Optional<WaitingRow> asked(String username, SubjectRef subject) {
        AtomicReference<Optional<WaitingRow>> found = new AtomicReference<>();
        world().as(username, () -> found.set(waitings.forMeOn(subject)));
        return found.get();
    }
}

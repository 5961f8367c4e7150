package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.event.EventRow;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.AttendanceRow;
import se.samverk.meeting.boundary.Actions;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.RecordAttendance;
import se.samverk.organisation.HolderRow;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.SeatView;
import se.samverk.organisation.VacancyView;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.AddSubstitute;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.HandOverSeat;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RenameOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Audience;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.boundary.Groups;

/** Seats change hands, have substitutes and are looked back at. Everything is rolled back. */
@ArquillianTest
class SeatsIT extends RolledBack {
    private static final String SUCCESSOR = "matrix.reader.ekstad";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Seats seats;

    @Inject
    private Groups groups;

    @Inject
    private Organisations organisations;

    @Inject
    private MinutesBook book;

    @Inject
    private Actions actions;

    @Inject
    private Waitings waitings;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Test
    void what_waits_and_what_is_owned_goes_along_to_the_new_holder() {
        World.Written minutes = world().writeMinutes(Place.OWN, "circulated", site().secretary());
        handOver(memberSeat(), SUCCESSOR, today());
        assertThat(as(SUCCESSOR, waitings::forMe)).extracting(WaitingRow::verb).contains(WaitingVerb.TAKE_OVER,
                WaitingVerb.APPROVE, WaitingVerb.COMPLETE);
        assertThat(as(SUCCESSOR, () -> actions.openOfSeat(memberSeat()))).extracting(ThingRow::ref)
                .contains(new SubjectRef(SubjectKind.ACTION, minutes.action()));
        assertThat(as(site().member(), waitings::forMe)).noneMatch(row -> row.seatId() == memberSeat());
    }

    @Test
    void the_new_holder_approves_the_minutes_that_the_former_was_named_for() {
        World.Written minutes = world().writeMinutes(Place.OWN, "circulated", site().secretary());
        handOver(memberSeat(), SUCCESSOR, today());
        world().as(SUCCESSOR, () -> book.approve(new ApproveMinutes(minutes.minutes(), null)));
        em.flush();
        assertThat(as(SUCCESSOR, () -> book.view(minutes.minutes())).sealedNo()).isEqualTo(1);
    }

    @Test
    void nothing_signed_changes() {
        World.Written minutes = world().writeMinutes(Place.OWN, "approved", site().secretary());
        String before = as(site().chair(), () -> book.view(minutes.minutes())).toString();
        handOver(memberSeat(), SUCCESSOR, today());
        assertThat(as(site().chair(), () -> book.view(minutes.minutes())).content().toString())
                .isSubstringOf(before);
        assertThat(as(site().chair(), () -> book.view(minutes.minutes())).intact()).isTrue();
    }

    @Test
    void the_old_holder_reads_through_the_day_before_and_the_new_one_from_the_day() {
        handOver(memberSeat(), SUCCESSOR, today().plusDays(3));
        assertThat(audiences(site().member(), 2)).contains(Audience.group(site().group()));
        assertThat(audiences(SUCCESSOR, 2)).doesNotContain(Audience.group(site().group()));
        assertThat(audiences(site().member(), 3)).doesNotContain(Audience.group(site().group()));
        assertThat(audiences(SUCCESSOR, 3)).contains(Audience.group(site().group()));
    }

    @Test
    void the_new_holder_is_asked_to_read_up_when_the_day_comes_and_not_before() {
        handOver(memberSeat(), SUCCESSOR, today().plusDays(3));
        seats.startDay();
        assertThat(as(site().member(), waitings::forMe)).noneMatch(row -> row.verb() == WaitingVerb.TAKE_OVER);
        clock.at(clock.now().plusDays(3), () -> {
            seats.startDay();
            seats.startDay();
            em.flush();
            List<WaitingRow> asked = as(SUCCESSOR, waitings::forMe);
            assertThat(asked).filteredOn(row -> row.verb() == WaitingVerb.TAKE_OVER).singleElement()
                    .satisfies(row -> assertThat(row.url()).isEqualTo(SeatRow.url(memberSeat())));
            world().as(SUCCESSOR, () -> seats.readUp(memberSeat()));
            em.flush();
            assertThat(as(SUCCESSOR, waitings::forMe)).noneMatch(row -> row.verb() == WaitingVerb.TAKE_OVER);
        });
    }

    @Test
    void another_arrangement_for_a_day_to_come_takes_the_place_of_the_first() {
        handOver(memberSeat(), SUCCESSOR, today().plusDays(3));
        handOver(memberSeat(), "matrix.orgadmin", today().plusDays(9));
        assertThat(as(site().chair(), () -> seats.view(memberSeat())).holders()).extracting(HolderRow::name)
                .containsExactly("orgadmin", "member");
    }

    @Test
    void the_group_tells_of_it_without_saying_who() {
        handOver(memberSeat(), SUCCESSOR, today());
        assertThat(as(site().chair(), () -> groups.view(site().group())).events()).first()
                .satisfies(event -> assertThat(event.verb()).isEqualTo("seat.handedOver"))
                .extracting(EventRow::arguments).asString().contains("Ekstads kommun").doesNotContain("reader");
    }

    @Test
    void a_day_before_the_holder_began_is_refused() {
        refused("seat.R9.tooEarly", "from", () -> handOver(memberSeat(), SUCCESSOR, today().minusDays(30)));
    }

    @Test
    void a_day_that_has_passed_is_noted_afterwards() {
        handOver(memberSeat(), SUCCESSOR, today().minusDays(29));
        assertThat(sat(today().minusDays(30)).holder()).isEqualTo("member");
        assertThat(sat(today().minusDays(29)).holder()).isEqualTo("reader.ekstad");
    }

    @Test
    void a_person_who_speaks_for_another_organisation_is_refused() {
        assertThat(as(site().chair(), () -> seats.successors(memberSeat())).candidates())
                .extracting(VacancyView.Candidate::name).contains("reader.ekstad").doesNotContain("other", "member");
        refused("seat.speaksForAnother", "person", () -> handOver(memberSeat(), "matrix.other", today()));
    }

    @Test
    void a_second_chair_is_refused_also_by_handing_over() {
        world().as(site().coordinator(), () -> seats.leave(site().chairSeat(), today().plusDays(5)));
        em.flush();
        clock.at(clock.now().plusDays(6), () -> world().as(site().coordinator(),
                () -> seats.give(new GiveSeat(Role.CHAIR, site().group(), site().organisation(),
                        world().person("matrix.orgadmin"), null, clock.today()))));
        em.flush();
        refused("seat.oneChair", "person", () -> handOver(site().chairSeat(), SUCCESSOR, today().plusDays(2)));
    }

    @Test
    void the_chair_hands_over_the_chair_and_leads_no_longer() {
        handOver(site().chairSeat(), SUCCESSOR, today());
        assertThat(as(SUCCESSOR, () -> groups.view(site().group())).leads()).isTrue();
        world().as(site().chair(), () -> assertThatThrownBy(() -> seats.successors(memberSeat()))
                .isInstanceOf(NotAllowed.class));
    }

    @Test
    void a_substitute_reads_what_the_group_reads_and_stands_after_the_member() {
        long standIn = substitute();
        assertThat(audiences(SUCCESSOR, 0)).contains(Audience.group(site().group()),
                Audience.draftGroup(site().group()));
        List<SeatRow> rows = as(site().chair(), () -> groups.view(site().group())).seats();
        int place = rows.stream().map(SeatRow::id).toList().indexOf(standIn);
        assertThat(rows.get(place - 1).id()).isEqualTo(memberSeat());
        assertThat(rows.get(place)).satisfies(row -> {
            assertThat(row.role()).isEqualTo(Role.SUBSTITUTE);
            assertThat(row.ordinaryHolder()).isEqualTo("member");
        });
        SeatView ordinary = as(site().chair(), () -> seats.view(memberSeat()));
        assertThat(ordinary.substitutes()).extracting(SeatRow::id).containsExactly(standIn);
    }

    @Test
    void nobody_stands_in_for_themselves() {
        refused("seat.R10.same", "person", () -> world().as(site().chair(), () -> seats.addSubstitute(
                new AddSubstitute(memberSeat(), world().person(site().member()), today()))));
    }

    @Test
    void nobody_stands_in_for_a_substitute() {
        long standIn = substitute();
        refused("seat.R10", "", () -> world().as(site().chair(), () -> seats
                .addSubstitute(new AddSubstitute(standIn, world().person("matrix.orgadmin"), today()))));
    }

    @Test
    void a_substitute_is_offered_after_the_member_and_noted_only_when_it_was_needed() {
        substitute();
        long minutes = world().writeMinutes(Place.OWN, "draft", site().secretary()).minutes();
        List<AttendanceRow> offered = as(site().secretary(), () -> book.writing(minutes)).attendance();
        AttendanceRow standIn = offered.stream().filter(row -> row.name().equals("reader.ekstad")).findFirst()
                .orElseThrow();
        assertThat(standIn.presence()).isNull();
        assertThat(offered.get(offered.indexOf(standIn) - 1).name()).isEqualTo("member");
        world().as(site().secretary(),
                () -> book.recordAttendance(new RecordAttendance(minutes, offered.stream()
                        .filter(row -> row.presence() != null).map(SeatsIT::line).toList())));
        em.flush();
        assertThat(as(site().secretary(), () -> book.view(minutes)).content().attendance())
                .extracting(AttendanceRow::name).contains("member").doesNotContain("reader.ekstad");
        assertThat(as(site().secretary(), () -> book.writing(minutes)).attendance()).contains(standIn);
    }

    private static RecordAttendance.Line line(AttendanceRow row) {
        return new RecordAttendance.Line(row.personId(), row.name(), row.organisationId(), row.presence(),
                row.note());
    }

    @Test
    void on_any_day_the_seats_show_who_sat_there_then_under_the_name_of_then() {
        world().as(World.ADMINISTRATOR, () -> organisations
                .rename(new RenameOrganisation(site().organisation(), "Storekstads kommun", today())));
        handOver(memberSeat(), SUCCESSOR, today().plusDays(3));
        assertThat(sat(today().minusDays(1))).satisfies(row -> {
            assertThat(row.holder()).isEqualTo("member");
            assertThat(row.organisationName()).isEqualTo("Ekstads kommun");
        });
        assertThat(sat(today().plusDays(2)).holder()).isEqualTo("member");
        assertThat(sat(today().plusDays(3))).satisfies(row -> {
            assertThat(row.holder()).isEqualTo("reader.ekstad");
            assertThat(row.organisationName()).isEqualTo("Storekstads kommun");
        });
        SubjectRef organisation = new SubjectRef(SubjectKind.ORGANISATION, site().organisation());
        assertThat(as(site().chair(), () -> seats.on(organisation, today().plusDays(3))))
                .anyMatch(row -> row.id() == memberSeat() && row.holder().equals("reader.ekstad"));
        assertThat(as(site().chair(), () -> seats.on(group(), today().minusDays(400)))).isEmpty();
    }

    @Test
    void visitors_see_the_seats_of_a_day_without_names() {
        assertThat(seats.on(group(), today().minusDays(1))).isNotEmpty()
                .allSatisfy(row -> assertThat(row.holder()).isNull());
        assertThat(seats.view(memberSeat()).holders()).isEmpty();
    }

    private SeatRow sat(LocalDate day) {
        return as(site().chair(), () -> seats.on(group(), day)).stream().filter(row -> row.id() == memberSeat())
                .findFirst().orElseThrow();
    }

    private long substitute() {
        long made = as(site().chair(), () -> seats
                .addSubstitute(new AddSubstitute(memberSeat(), world().person(SUCCESSOR), today())));
        em.flush();
        return made;
    }

    private void handOver(long seat, String next, LocalDate from) {
        world().as(site().chair(), () -> seats.handOver(new HandOverSeat(seat, world().person(next), from)));
        em.flush();
    }

    private static void refused(String key, String field, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo(field);
        });
    }

    private Set<Audience> audiences(String username, int daysFromNow) {
        AtomicReference<Set<Audience>> read = new AtomicReference<>();
        clock.at(clock.now().plusDays(daysFromNow), () -> read.set(as(username, caller::audiences)));
        return read.get();
    }

    private World.Site site() {
        return world().site(Place.OWN);
    }

    private long memberSeat() {
        return site().memberSeat();
    }

    private SubjectRef group() {
        return new SubjectRef(SubjectKind.GROUP, site().group());
    }

    private LocalDate today() {
        return clock.today();
    }

    private <T> T as(String username, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        world().as(username, () -> answer.set(act.get()));
        return answer.get();
    }
}

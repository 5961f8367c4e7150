package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.waiting.Waiting;
import se.samverk.waiting.WaitingVerb;

/** Who holds what on a day, and what waits for whom in which order, on both databases. */
class SeatsAndWaitingsTest {
    private static final LocalDate FROM = Story.DAY;
    private static final LocalDate TO = Story.DAY.plusDays(10);
    private static final SubjectRef GROUP = new SubjectRef(SubjectKind.GROUP, 7);

    /** A seat from the first to the last day, held from the second to the last but one. */
    private static final class Scene {
        private final EntityManager em;
        private final Organisation town;
        private final Person person;
        private final Seat seat;

        Scene(EntityManager em) {
            this.em = em;
            town = kept(new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null));
            person = kept(new Person("Ledamoten", null));
            seat = seat(Role.MEMBER);
            seat.end(TO);
            Holding holding = kept(new Holding(seat, person, FROM.plusDays(1)));
            holding.end(TO.minusDays(1));
            em.flush();
        }

        Seat seat(Role role) {
            return kept(new Seat(role, GROUP, town, null, FROM));
        }

        Waiting waiting(Seat asked, LocalDate due, Seat asking) {
            return waiting(asked, GROUP, due, asking);
        }

        Waiting waiting(Seat asked, SubjectRef subject, LocalDate due, Seat asking) {
            return kept(new Waiting(asked, WaitingVerb.REPORT, subject, due, asking, "Samordnaren", Story.NOON, null));
        }

        private <T> T kept(T entity) {
            em.persist(entity);
            return entity;
        }

        boolean holds(LocalDate day) {
            boolean ofPerson = !em.createNamedQuery("Holding.ofPerson", Holding.class)
                    .setParameter("person", person.getId()).setParameter("day", day).getResultList().isEmpty();
            List<List<Holding>> others = List.of(
                    em.createNamedQuery("Holding.ofPlace", Holding.class).setParameter("kind", GROUP.kind())
                            .setParameter("id", GROUP.id()).setParameter("day", day).getResultList(),
                    em.createNamedQuery("Holding.ofSeat", Holding.class).setParameter("seat", seat.getId())
                            .setParameter("day", day).getResultList(),
                    em.createNamedQuery("Holding.ofOrganisation", Holding.class)
                            .setParameter("organisation", town.getId()).setParameter("day", day).getResultList());
            assertThat(others).as("all questions agree about " + day)
                    .allSatisfy(found -> assertThat(found.isEmpty()).isEqualTo(!ofPerson));
            return ofPerson;
        }

        boolean isEmptySeat(LocalDate day) {
            return em.createNamedQuery("Seat.empty", Seat.class).setParameter("day", day).getResultList()
                    .contains(seat);
        }

        boolean isSeat(LocalDate day) {
            return !em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", GROUP.kind())
                    .setParameter("id", GROUP.id()).setParameter("day", day).getResultList().isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_gives_rights_from_the_first_day_it_is_held_through_the_last(Database database) {
        database.inTransaction(em -> {
            Scene scene = new Scene(em);
            assertThat(scene.holds(FROM)).isFalse();
            assertThat(scene.holds(FROM.plusDays(1))).isTrue();
            assertThat(scene.holds(TO.minusDays(1))).isTrue();
            assertThat(scene.holds(TO)).isFalse();
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void r1_a_seat_outlives_its_holder_and_is_empty_meanwhile(Database database) {
        database.inTransaction(em -> {
            Scene scene = new Scene(em);
            assertThat(scene.isSeat(FROM.minusDays(1))).isFalse();
            assertThat(scene.isSeat(FROM)).isTrue();
            assertThat(scene.isEmptySeat(FROM)).isTrue();
            assertThat(scene.isEmptySeat(FROM.plusDays(1))).isFalse();
            assertThat(scene.isEmptySeat(TO)).isTrue();
            assertThat(scene.isSeat(TO)).isTrue();
            assertThat(scene.isSeat(TO.plusDays(1))).isFalse();
            assertThat(scene.isEmptySeat(TO.plusDays(1))).isFalse();
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_open_and_can_be_read_is_counted(Database database) {
        database.inTransaction(em -> {
            Scene scene = new Scene(em);
            Thing group = scene.kept(new Thing(GROUP, "Gruppen", "ACTIVE", Language.SV, Story.NOON));
            group.showTo(Set.of(Audience.group(7)));
            scene.waiting(scene.seat, null, null);
            scene.waiting(scene.seat, TO, null);
            scene.waiting(scene.seat, FROM, null).done(Story.NOON);
            scene.waiting(scene.seat(Role.CHAIR), FROM, null);
            em.flush();

            assertThat(number(em, scene.seat, Audience.group(7), Audience.MEMBERS)).isEqualTo(2);
            assertThat(number(em, scene.seat, Audience.group(8))).isZero();
            return null;
        });
    }

    private static long number(EntityManager em, Seat seat, Audience... reader) {
        return em.createNamedQuery("Waiting.numberOfSeats", Long.class).setParameter("seats", Set.of(seat.getId()))
                .setParameter("audiences", Audience.keys(Set.of(reader))).getSingleResult();
    }

    @ParameterizedTest
    @EnumSource
    void the_most_urgent_comes_first_and_what_has_no_last_day_comes_last(Database database) {
        database.inTransaction(em -> {
            Scene scene = new Scene(em);
            Seat chair = scene.seat(Role.CHAIR);
            Waiting someday = scene.waiting(scene.seat, null, chair);
            Waiting later = scene.waiting(scene.seat, TO, chair);
            Waiting first = scene.waiting(scene.seat, FROM, chair);
            scene.waiting(scene.seat, FROM, chair).done(Story.NOON);
            em.flush();

            assertThat(em.createNamedQuery("Waiting.ofSeats", Waiting.class)
                    .setParameter("seats", Set.of(scene.seat.getId())).getResultList())
                    .containsExactly(first, later, someday);
            assertThat(em.createNamedQuery("Waiting.ofOrganisation", Waiting.class)
                    .setParameter("organisation", scene.town.getId()).getResultList())
                    .containsExactly(first, later, someday);
            assertThat(em.createNamedQuery("Waiting.askedBy", Waiting.class)
                    .setParameter("seats", Set.of(chair.getId())).getResultList())
                    .containsExactly(first, later, someday);
            assertThat(em.createNamedQuery("Waiting.askedBy", Waiting.class)
                    .setParameter("seats", Set.of(chair.getId(), scene.seat.getId())).getResultList())
                    .as("what I ask of myself I do not wait for").isEmpty();
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_thing_waits_for_the_seats_that_were_asked_about_it_the_most_urgent_first(Database database) {
        database.inTransaction(em -> {
            Scene scene = new Scene(em);
            Seat chair = scene.seat(Role.CHAIR);
            SubjectRef other = new SubjectRef(SubjectKind.GROUP, 8);
            Waiting someday = scene.waiting(scene.seat, null, chair);
            Waiting ofChair = scene.waiting(chair, TO, null);
            Waiting first = scene.waiting(scene.seat, FROM, chair);
            scene.waiting(scene.seat, FROM, chair).done(Story.NOON);
            Waiting elsewhere = scene.waiting(scene.seat, other, FROM.minusDays(1), chair);
            em.flush();

            assertThat(onSubject(em, GROUP, scene.seat)).containsExactly(first, someday);
            assertThat(onSubject(em, GROUP, scene.seat, chair)).containsExactly(first, ofChair, someday);
            assertThat(onSubject(em, other, scene.seat, chair)).containsExactly(elsewhere);
            assertThat(onSubject(em, other, chair)).isEmpty();
            return null;
        });
    }

    private static List<Waiting> onSubject(EntityManager em, SubjectRef subject, Seat... seats) {
        return em.createNamedQuery("Waiting.ofSeatsOnSubject", Waiting.class)
                .setParameter("seats", Stream.of(seats).map(Seat::getId).toList()).setParameter("subject", subject)
                .getResultList();
    }
}

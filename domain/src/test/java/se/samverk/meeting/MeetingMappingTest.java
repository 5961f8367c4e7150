package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** Meetings and what belongs to them, kept in a database and read back by every query. */
class MeetingMappingTest {
    private static final String URL = "jdbc:h2:mem:meeting;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    private static final OffsetDateTime START = Examples.START;
    private static final LocalDate DAY = Examples.DAY;
    private static EntityManagerFactory factory;

    private EntityManager em;
    private Organisation town;
    private WorkingGroup group;
    private Person chair;
    private Person member;
    private Seat seat;

    @BeforeAll
    static void migrate() {
        Flyway.configure().dataSource(URL, "sa", "").locations("classpath:db/migration").load().migrate();
        factory = Persistence.createEntityManagerFactory("samverk",
                Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", URL, "jakarta.persistence.jdbc.user", "sa",
                        "jakarta.persistence.jdbc.password", ""));
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
        em.getTransaction().begin();
        town = kept(new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null));
        Collaboration collaboration = kept(
                new Collaboration("Närvård", CollaborationLevel.LOCAL, Country.SE, Language.SV, town, ""));
        group = kept(new WorkingGroup(collaboration, "Arbetsgrupp", GroupKind.WORKING_GROUP, Language.SV, town, town));
        group.adoptHabits(ApprovalHabit.ADJUSTER, null);
        chair = kept(new Person("Ordföranden", null));
        member = kept(new Person("Ledamoten", null));
        seat = kept(new Seat(Role.MEMBER, group.ref(), town, "enhetschef", DAY.minusYears(1)));
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void minutes_are_read_back_with_all_they_hold() {
        Minutes minutes = story();
        long id = minutes.getId();
        again();

        Minutes read = em.find(Minutes.class, id);
        assertThat(read.getState()).isEqualTo(MinutesState.PUBLISHED);
        assertThat(read.getVisibility()).contains(Visibility.MEMBER_ORGS);
        assertThat(read.isWrittenBy(chair.getId())).isTrue();
        assertThat(read.isWrittenBy(member.getId())).isFalse();
        assertThat(read.getAdjusters()).extracting(Person::getDisplayName).containsExactly("Ledamoten");
        assertThat(read.getMeeting().getStartsAt()).isEqualTo(START);
        assertThat(read.getMeeting().getAttendance()).extracting(Attendance::getPersonName)
                .containsExactly("Ordföranden", "Gäst");
        assertThat(read.getItems()).extracting(MinutesItem::getNumber).containsExactly(9, 10);
        assertThat(one("Decision.ofMinutes", Decision.class, "minutes", id).getOrganisations())
                .extracting(Organisation::getName).containsExactly("Ekstad");
        assertThat(one("ActionItem.ofMinutes", ActionItem.class, "minutes", id).getState())
                .isEqualTo(ActionState.DONE);
        assertThat(one("Minutes.ofMeeting", Minutes.class, "meeting", read.getMeeting().getId())).isSameAs(read);
    }

    @Test
    void numbers_count_through_the_year_of_the_group() {
        assertThat(highest("MinutesItem.highestNumber", 2018)).isNull();
        story();
        again();

        assertThat(highest("MinutesItem.highestNumber", 2018)).isEqualTo(10);
        assertThat(highest("MinutesItem.highestNumber", 2019)).isNull();
        assertThat(highest("Decision.highestNumber", 2018)).isEqualTo(1);
    }

    private Integer highest(String query, int year) {
        TypedQuery<Integer> highest = em.createNamedQuery(query, Integer.class)
                .setParameter("group", group.getId()).setParameter("year", year);
        if (query.startsWith("MinutesItem")) {
            highest.setParameter("series", 0L);
        }
        return highest.getSingleResult();
    }

    @Test
    void a_meeting_that_numbers_for_itself_uses_the_numbers_of_the_year_again() {
        Minutes yearly = kept(new Minutes(held(START), chair));
        kept(yearly.addItem(1, "Ett", ""));
        group.adoptHabits(ApprovalHabit.ADJUSTER, ItemNumbering.PER_MEETING);
        Minutes single = kept(new Minutes(held(START.plusDays(1)), chair));
        kept(single.addItem(1, "Ett", ""));
        again();

        assertThat(highest("MinutesItem.highestNumber", 2018)).isEqualTo(1);
        assertThat(em.createNamedQuery("MinutesItem.highestNumber", Integer.class)
                .setParameter("group", group.getId()).setParameter("year", 2018)
                .setParameter("series", single.getId()).getSingleResult()).isEqualTo(1);
        assertThat(em.find(WorkingGroup.class, group.getId()).getOwnNumbering()).contains(ItemNumbering.PER_MEETING);
    }

    @Test
    void minutes_keep_who_signed_them_and_which_meeting_approved_them() {
        group.adoptHabits(ApprovalHabit.NEXT_MEETING, null);
        Minutes minutes = kept(new Minutes(held(START), chair));
        kept(minutes.addItem(1, "Ett", ""));
        minutes.circulate(List.of(), null, DAY, List.of());
        Meeting later = held(START.plusDays(30));
        minutes.approveAt(later, "Inga synpunkter.", chair, START.plusDays(30));
        long id = minutes.getId();
        again();

        Minutes read = em.find(Minutes.class, id);
        assertThat(read.getApprovedAtMeeting().orElseThrow().getId()).isEqualTo(later.getId());
        assertThat(read.getSignatures()).extracting(Signature::getName).containsExactly("Ordföranden");
        assertThat(read.getApproval()).isEqualTo(ApprovalHabit.NEXT_MEETING);
        assertThat(em.createNamedQuery("Meeting.heldAfter", Meeting.class).setParameter("group", group.getId())
                .setParameter("after", START).getResultList()).extracting(Meeting::getId)
                .containsExactly(later.getId());
    }

    @Test
    void the_same_number_twice_in_a_year_is_refused_by_the_database() {
        Minutes minutes = new Minutes(held(START), chair);
        em.persist(minutes);
        minutes.addItem(9, "Ett", "");
        minutes.addItem(9, "Två", "");

        assertThatThrownBy(() -> em.flush()).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("minutes_item_uq_number");
    }

    @Test
    void a_meeting_has_one_set_of_minutes() {
        Meeting meeting = held(START);
        em.persist(new Minutes(meeting, chair));
        em.persist(new Minutes(meeting, member));

        assertThatThrownBy(() -> em.flush()).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("minutes_uq_meeting");
    }

    @Test
    void the_calendar_holds_what_its_reader_may_read_within_the_days() {
        Minutes minutes = story();
        Meeting meeting = minutes.getMeeting();
        Decision decision = em.createNamedQuery("Decision.ofMinutes", Decision.class)
                .setParameter("minutes", minutes.getId()).getSingleResult();
        ActionItem open = kept(actionIn(draft(START.plusDays(1)), 11));
        show(meeting.ref(), Audience.group(group.getId()));
        show(decision.ref(), Audience.group(group.getId()));
        show(open.ref(), Audience.draftGroup(group.getId()));
        again();

        assertThat(meetings(START, START.plusMinutes(1), Audience.group(group.getId()))).containsExactly(meeting.ref());
        assertThat(meetings(START, START.plusMinutes(1), Audience.PUBLIC)).isEmpty();
        assertThat(meetings(START.minusDays(1), START, Audience.group(group.getId()))).isEmpty();
        assertThat(due("Decision.readableDueBetween", Decision.class, Audience.group(group.getId()))).hasSize(1);
        assertThat(due("Decision.readableDueBetween", Decision.class, Audience.PUBLIC)).isEmpty();
        assertThat(due("ActionItem.readableDueBetween", ActionItem.class, Audience.draftGroup(group.getId())))
                .hasSize(1);
        assertThat(due("ActionItem.readableDueBetween", ActionItem.class, Audience.group(group.getId()))).isEmpty();
        assertThat(em.createNamedQuery("Decision.readableBinding", Decision.class)
                .setParameter("organisation", town.getId())
                .setParameter("audiences", Audience.keys(Set.of(Audience.group(group.getId())))).getResultList())
                .hasSize(1);
    }

    @Test
    void the_next_meeting_is_the_first_that_is_not_over_or_cancelled() {
        Meeting cancelled = kept(meeting(START.plusDays(1)));
        cancelled.cancel("Förhinder");
        Meeting next = kept(meeting(START.plusDays(2)));
        Meeting later = kept(meeting(START.plusDays(3)));
        for (Meeting meeting : List.of(cancelled, next, later)) {
            show(meeting.ref(), Audience.MEMBERS);
        }
        again();

        assertThat(em.createNamedQuery("Meeting.nextReadableOfGroup", Meeting.class)
                .setParameter("group", group.getId()).setParameter("now", START)
                .setParameter("audiences", Audience.keys(Set.of(Audience.MEMBERS))).setMaxResults(1).getResultList())
                .extracting(Meeting::ref).containsExactly(next.ref());
    }

    /** Minutes with a decision and an action, approved and published; the action is done. */
    private Minutes story() {
        Minutes minutes = draft(START);
        minutes.recordAttendance(List.of(
                new Attendee(chair, chair.getDisplayName(), town, Presence.PRESENT, ""),
                new Attendee(null, "Gäst", town, Presence.EXCUSED, "p 9–10")));
        MinutesItem item = minutes.addItem(10, "Nästa möte", "");
        em.persist(item);
        MinutesItem first = kept(minutes.addItem(9, "Frågor från BIS", "Frågorna samlas in."));
        em.persist(new Decision(first, 1, "Frågor från BIS tas upp", List.of(town), DAY.plusDays(7)));
        ActionItem action = kept(new ActionItem(first, "Kalla BIS", seat, DAY.plusDays(7)));
        minutes.circulate(List.of(member), null, DAY, List.of());
        action.close(ActionState.DONE, "Klart", "Ledamoten", START.plusDays(1));
        minutes.approve(member, START.plusDays(2));
        minutes.publish(Visibility.MEMBER_ORGS, true, List.of());
        return minutes;
    }

    private ActionItem actionIn(Minutes minutes, int number) {
        return new ActionItem(kept(minutes.addItem(number, "Punkt", "")), "Kalla BIS", seat, DAY.plusDays(7));
    }

    private Minutes draft(OffsetDateTime start) {
        return kept(new Minutes(held(start), chair));
    }

    private Meeting held(OffsetDateTime start) {
        Meeting meeting = kept(meeting(start));
        meeting.call();
        meeting.hold(start);
        return meeting;
    }

    private Meeting meeting(OffsetDateTime start) {
        return new Meeting(group, "Möte", start, start.plusHours(1), "Stadshuset", Visibility.GROUP);
    }

    private void show(SubjectRef ref, Audience audience) {
        Thing thing = new Thing(ref, "Sak", "STATE", Language.SV, START);
        thing.showTo(Set.of(audience));
        em.persist(thing);
    }

    private List<SubjectRef> meetings(OffsetDateTime from, OffsetDateTime to, Audience reader) {
        return em.createNamedQuery("Meeting.readableBetween", Meeting.class).setParameter("from", from)
                .setParameter("to", to).setParameter("audiences", Audience.keys(Set.of(reader))).getResultList()
                .stream().map(Meeting::ref).toList();
    }

    private <T> List<T> due(String query, Class<T> type, Audience reader) {
        return em.createNamedQuery(query, type).setParameter("from", DAY.plusDays(7))
                .setParameter("to", DAY.plusDays(7)).setParameter("audiences", Audience.keys(Set.of(reader)))
                .getResultList();
    }

    private <T> T one(String query, Class<T> type, String parameter, long value) {
        return em.createNamedQuery(query, type).setParameter(parameter, value).getSingleResult();
    }

    private <T> T kept(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Writes everything and forgets it, so that it is read from the database. */
    private void again() {
        em.flush();
        em.clear();
    }
}

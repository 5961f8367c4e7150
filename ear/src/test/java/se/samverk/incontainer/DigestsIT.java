package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.notification.MailState;
import se.samverk.notification.Notice;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.Pace;
import se.samverk.notification.boundary.Digests;
import se.samverk.notification.boundary.MailChoices;
import se.samverk.notification.boundary.Outbox;
import se.samverk.notification.boundary.ReadyMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.Seat;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.Waiting;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

/**
 * News in one mail as often as each wants it, and nothing in it that may not be read. The clock is set; nothing waits.
 * Mails are put into words in transactions of their own, so what a test writes is committed and removed after it.
 */
@ArquillianTest
class DigestsIT extends RolledBack {
    private static final String ADDRESS = "digests@ekstad.example";
    /** A Monday far from now, in the morning. */
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2031-03-10T08:00:00+01:00");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Digests digests;

    @Inject
    private MailChoices choices;

    @Inject
    private Outbox outbox;

    @Inject
    private Waitings waitings;

    @Inject
    private ThingAccess things;

    @Inject
    private PortalClock clock;

    private long person;
    private long seat;
    private SubjectRef report;

    @BeforeEach
    void aMemberWithAnAddress() throws Exception {
        Account member = account();
        member.receiveMailAt(ADDRESS);
        person = member.getPerson().getId();
        seat = world().site(Place.OWN).memberSeat();
        report = new SubjectRef(SubjectKind.REPORT, 900_000_000L);
        describe("Rapporten om våren", Audience.group(world().site(Place.OWN).group()));
        silence();
        next();
    }

    @AfterEach
    void tidy() throws Exception {
        transaction().rollback();
        transaction().begin();
        silence();
        account().receiveMailAt(null);
        em.remove(em.find(Thing.class, report));
        em.createQuery("delete from MailChoice c where c.personId = :person").setParameter("person", person)
                .executeUpdate();
        em.createQuery("delete from OutgoingMail m where m.recipient = :address").setParameter("address", ADDRESS)
                .executeUpdate();
        transaction().commit();
        transaction().begin();
    }

    /** What others have written to the seat is not told here. */
    private void silence() {
        em.createQuery("update Notice n set n.mailId = 0 where n.seatId = :seat").setParameter("seat", seat)
                .executeUpdate();
    }

    private Account account() {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", world().site(Place.OWN).member()).getSingleResult();
    }

    private void describe(String title, Audience audience) {
        things.describe(report, title, "DRAFT", Language.SV, null, null, null, null,
                Set.of(audience));
    }

    private void next() throws Exception {
        transaction().commit();
        transaction().begin();
        em.clear();
    }

    private void notice(String verb, String note, OffsetDateTime at) throws Exception {
        Notice notice = new Notice(seat, report, verb, note, at);
        em.persist(notice);
        notice.delivered(person, at);
        next();
    }

    private void plan(OffsetDateTime at) {
        clock.at(at, () -> digests.plan(person));
    }

    private List<OutgoingMail> mails() {
        em.clear();
        return em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", ADDRESS)
                .getResultList();
    }

    /** What is sent; null when nothing is. */
    private ReadyMail send(OffsetDateTime at) {
        List<ReadyMail> ready = new ArrayList<>();
        clock.at(at, () -> mails().forEach(mail -> outbox.begin(mail.getId()).ifPresent(one -> {
            ready.add(one);
            outbox.sent(one.id());
        })));
        return ready.isEmpty() ? null : ready.get(0);
    }

    @Test
    void news_come_in_one_mail_in_the_morning_grouped_by_thing_without_what_was_noted() throws Exception {
        notice("waiting.REPORT", "En hemlig anmärkning", MONDAY.minusHours(5));
        notice("reminder.REPORT", "2031-03-14", MONDAY.minusHours(3));
        plan(MONDAY.withHour(6));
        assertThat(mails()).as("before the morning").isEmpty();
        plan(MONDAY);
        plan(MONDAY);
        ReadyMail mail = send(MONDAY);
        assertThat(mail.subject()).isEqualTo("Nytt för dig i Samverk");
        assertThat(mail.body()).containsOnlyOnce("Rapporten om våren")
                .containsSubsequence("Rapporten om våren", "– Påminnelse: En rapport väntas. Sista dag 14 mars 2031.",
                        "– En rapport väntas", "/index.xhtml", "/mail/stop?token=")
                .doesNotContain("hemlig");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void nobody_gets_more_than_two_mails_in_seven_days_unless_they_asked_to_be_told_at_once() throws Exception {
        for (int day = 0; day < 5; day++) {
            notice("waiting.REPORT", null, MONDAY.plusDays(day));
            plan(MONDAY.plusDays(day));
        }
        assertThat(mails()).hasSize(2);
        world().as(world().site(Place.OWN).member(), () -> choices.choose(Pace.AT_ONCE));
        next();
        plan(MONDAY.plusDays(5));
        assertThat(mails()).as("what was held back comes at once").hasSize(3);
    }

    @Test
    void what_may_not_be_read_when_the_mail_is_sent_is_not_in_it_and_an_empty_mail_is_not_sent() throws Exception {
        notice("waiting.REPORT", null, MONDAY);
        plan(MONDAY);
        describe("Rapporten om våren", Audience.group(world().site(Place.FOREIGN).group()));
        next();
        assertThat(send(MONDAY)).isNull();
        em.clear();
        assertThat(em.createQuery("select m.state from OutgoingMail m where m.recipient = :address", MailState.class)
                .setParameter("address", ADDRESS).getSingleResult()).isEqualTo(MailState.DROPPED);
    }

    @Test
    void what_has_been_done_since_is_not_told() throws Exception {
        em.persist(new Waiting(em.find(Seat.class, seat), WaitingVerb.REPORT, report, null,
                null, "Samordnaren", MONDAY, null));
        notice("waiting.REPORT", null, MONDAY);
        notice("waiting.REVISE", null, MONDAY);
        plan(MONDAY);
        waitings.settle(report, WaitingVerb.REPORT);
        next();
        assertThat(send(MONDAY).body()).contains("Har skickats tillbaka").doesNotContain("En rapport väntas");
    }

    @Test
    void what_was_asked_for_can_be_done_in_the_moment_its_notice_is_put_into_a_mail() throws Exception {
        em.persist(new Waiting(em.find(Seat.class, seat), WaitingVerb.REPORT, report, null,
                null, "Samordnaren", MONDAY, null));
        notice("waiting.REPORT", null, MONDAY);
        assertThat(em.createNamedQuery("Notice.toTell", Notice.class).setParameter("person", person)
                .setParameter("now", MONDAY).getResultList()).as("known here as it was").hasSize(1);
        plan(MONDAY);
        waitings.settle(report, WaitingVerb.REPORT);
        next();
        assertThat(send(MONDAY)).isNull();
    }

    @Test
    void a_seat_is_reminded_once_some_days_before_the_last_one() throws Exception {
        em.persist(new Waiting(em.find(Seat.class, seat), WaitingVerb.REPORT, report,
                MONDAY.toLocalDate().plusDays(4), null, "Samordnaren", MONDAY, null));
        em.flush();
        clock.at(MONDAY, waitings::remind);
        assertThat(reminders()).isEmpty();
        clock.at(MONDAY.plusDays(1), waitings::remind);
        clock.at(MONDAY.plusDays(2), waitings::remind);
        assertThat(reminders()).containsExactly("2031-03-14");
    }

    private List<String> reminders() {
        return em.createQuery("select n.note from Notice n where n.subject = :report and n.verb = 'reminder.REPORT'"
                + " and n.createdAt > :monday", String.class).setParameter("report", report)
                .setParameter("monday", MONDAY.minusDays(1)).getResultList();
    }

    @Test
    void one_press_stops_without_signing_in_and_an_unknown_link_stops_nothing() throws Exception {
        notice("waiting.REPORT", null, MONDAY);
        plan(MONDAY);
        String stop = send(MONDAY).stopAddress();
        String token = stop.substring(stop.indexOf('=') + 1);
        assertThat(choices.stops(token + "x")).isFalse();
        choices.stop(token);
        next();
        notice("waiting.REVISE", null, MONDAY.plusDays(1));
        plan(MONDAY.plusDays(2));
        assertThat(mails()).hasSize(1);
        assertThat(em.createQuery("select count(l) from StopLink l where l.tokenSha256 = :token", Long.class)
                .setParameter("token", token).getSingleResult()).as("kept in the open").isZero();
    }

    @Test
    void without_an_address_nothing_is_written_and_nothing_is_told_afterwards() throws Exception {
        account().receiveMailAt(null);
        next();
        notice("waiting.REPORT", null, MONDAY);
        plan(MONDAY);
        account().receiveMailAt(ADDRESS);
        next();
        plan(MONDAY);
        assertThat(mails()).isEmpty();
    }
}

package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.notification.Letter;
import se.samverk.notification.MailRow;
import se.samverk.notification.MailState;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.boundary.MailRoom;
import se.samverk.notification.boundary.Outbox;
import se.samverk.notification.boundary.ReadyMail;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;

/** Mails are kept with what they tell about, tried in the order of their turns and never lost. No server is configured. */
@ArquillianTest
class OutboxIT extends RolledBack {
    private static final String ADDRESS = "outbox@ekstad.example";
    private static final String NO_WORDS = "noWords";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private MailRoom room;

    @Inject
    private PortalClock clock;

    @AfterEach
    void tidy() throws Exception {
        transaction().rollback();
        transaction().begin();
        em.createQuery("delete from OutgoingMail m where m.recipient = :address").setParameter("address", ADDRESS)
                .executeUpdate();
        transaction().commit();
        transaction().begin();
    }

    /** A mail that is committed, because what is done to it is done in transactions of its own. */
    private long posted() throws Exception {
        outbox.post(new Letter(ADDRESS, Language.SV, "test", List.of("Ekstad"), "/open/begin.xhtml?token=secret"));
        transaction().commit();
        transaction().begin();
        return row().getId();
    }

    private OutgoingMail row() {
        em.clear();
        return em.createNamedQuery("OutgoingMail.to", OutgoingMail.class)
                .setParameter("recipient", ADDRESS).getSingleResult();
    }

    private Optional<ReadyMail> beginIn(long minutes, long id) {
        Optional<?>[] answer = new Optional<?>[1];
        clock.at(clock.now().plusMinutes(minutes), () -> answer[0] = outbox.begin(id));
        return answer[0].map(ReadyMail.class::cast);
    }

    @Test
    void a_letter_of_a_transaction_that_is_rolled_back_is_not_sent() throws Exception {
        outbox.post(new Letter(ADDRESS, Language.SV, "test", List.of("Ekstad"), "/"));
        assertThat(em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", ADDRESS)
                .getResultList())
                .hasSize(1);
        transaction().rollback();
        transaction().begin();
        assertThat(em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", ADDRESS)
                .getResultList())
                .isEmpty();
    }

    @Test
    void a_letter_gets_its_words_its_link_and_the_name_of_who_writes() throws Exception {
        ReadyMail mail = outbox.begin(posted()).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Prov från Ekstad");
        assertThat(mail.body()).contains("/open/begin.xhtml?token=secret").contains("automatiskt");
        assertThat(mail.stopAddress()).isEmpty();
    }

    @Test
    void a_crash_between_sending_and_noting_it_sends_again_after_the_pause_under_the_same_number() throws Exception {
        long id = posted();
        ReadyMail first = outbox.begin(id).orElseThrow();
        assertThat(outbox.begin(id)).as("before the pause is over").isEmpty();
        ReadyMail second = beginIn(2, id).orElseThrow();
        assertThat(second.messageId()).isEqualTo(first.messageId());
        outbox.sent(id);
        assertThat(beginIn(600, id)).as("once it is noted").isEmpty();
        assertThat(row().getState()).isEqualTo(MailState.SENT);
        assertThat(row().getPath()).as("the link that may open a door").isEmpty();
    }

    @Test
    void a_mail_that_was_refused_is_shown_to_the_administrator_without_its_link_and_can_be_tried_again()
            throws Exception {
        long id = posted();
        outbox.begin(id);
        outbox.failed(id, "550 no such user", true);
        em.clear();
        world().as(World.ADMINISTRATOR, () -> {
            MailRow shown = room.unsent().stream().filter(mail -> mail.id() == id).findFirst().orElseThrow();
            assertThat(shown.state()).isEqualTo(MailState.PARKED);
            assertThat(shown.lastError()).isEqualTo("550 no such user");
            assertThat(shown.path()).isEmpty();
            assertThat(shown.text()).isEmpty();
            assertThat(room.trouble().parked()).isPositive();
            assertThat(room.trouble().oldest()).isBeforeOrEqualTo(OffsetDateTime.now());
            room.tryAgain();
        });
        em.flush();
        assertThat(row().getState()).isEqualTo(MailState.WAITING);
        assertThat(outbox.due(1000)).contains(id);
    }

    @Test
    void a_mail_that_cannot_be_put_into_words_pauses_like_any_other() throws Exception {
        outbox.post(new Letter(ADDRESS, Language.SV, NO_WORDS, List.of(), "/"));
        transaction().commit();
        transaction().begin();
        long id = row().getId();
        assertThatThrownBy(() -> outbox.begin(id)).isInstanceOf(RuntimeException.class);
        outbox.failed(id, "IllegalArgumentException", false);
        assertThat(row().getAttempts()).isEqualTo(1);
        assertThat(outbox.due(1000)).doesNotContain(id);
    }

    @Test
    void nobody_but_the_administrators_sees_how_mails_fare() {
        world().as(world().site(Place.OWN).chair(),
                () -> assertThatThrownBy(() -> room.unsent()).isInstanceOf(NotAllowed.class));
    }

    @Test
    void outside_the_demo_nobody_reads_mails_in_the_portal() {
        world().as(world().site(Place.OWN).chair(), () -> assertThat(room.mine()).isEmpty());
    }
}

package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.Retention;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.notification.boundary.NoticeTimer;
import se.samverk.platform.PortalClock;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;

/** What the server itself calls by a schedule; no test calls it. */
@ArquillianTest
class TimersIT {
    private static final long UNREADABLE = 9_400_000_000L;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Inject
    private World world;

    @Inject
    private Retention retention;

    @Inject
    private PortalClock clock;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    /** For at most two minutes. */
    private static void await(BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean() && i < 1200; i++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private void commit(Runnable act) throws Exception {
        transaction.begin();
        act.run();
        transaction.commit();
    }

    /** What the timer cannot read it says in its log, in the thread of its tick, and there it is still in its tick. */
    @Test
    @DisplayName("a tick of the schedule is in no transaction of the container")
    void a_tick_is_in_no_transaction_of_the_container() throws Exception {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Logger log = Logger.getLogger(NoticeTimer.class.getName());
        log.setFilter(told -> {
            seen.add(registry.getTransactionStatus());
            return false;
        });
        try {
            commit(() -> em.createNativeQuery("""
                    insert into notice (id, version, subject_kind, subject_id, verb, created_at, is_prompt, attempts)
                    values (?1, 1, 'NO_KIND', 1, 'search.found', ?2, false, 0)""").setParameter(1, UNREADABLE)
                    .setParameter(2, clock.now()).executeUpdate());
            await(() -> !seen.isEmpty());
        } finally {
            commit(() -> em.createNativeQuery("delete from notice where id = ?1").setParameter(1, UNREADABLE)
                    .executeUpdate());
            log.setFilter(null);
        }
        assertThat(seen).containsExactly(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    @DisplayName("a tick of the schedule removes what only the owner of the tables may")
    void a_tick_removes_what_only_the_owner_of_the_tables_may() throws Exception {
        world.found();
        LocalDate day = clock.today().minusYears(3);
        SubjectRef document = new SubjectRef(SubjectKind.DOCUMENT, world.oldDocument(Place.OWN, day));
        world.retain(Place.OWN, document.id(), RetentionOutcome.DISPOSE, 1, day, "Dokumentplanen");
        assertThat(events(document)).isPositive();
        world.as(World.ADMINISTRATOR, () -> retention.dispose(new DisposeThings(Set.of(document), "17 § 4",
                world.site(Place.OWN).organisation(), clock.today())));
        assertThat(events(document)).as("the application may not").isPositive();
        await(() -> events(document) == 0);
        assertThat(events(document)).isZero();
    }

    private long events(SubjectRef subject) {
        return ((Number) em.createNativeQuery("""
                select count(*) from event where subject_kind = 'DOCUMENT' and subject_id = ?1""")
                .setParameter(1, subject.id()).getSingleResult()).longValue();
    }
}

package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.organisation.Account;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Whoever is refused stands in the server's log, by the number of the account and without the thing's words. */
@ArquillianTest
class RefusalsIT extends RolledBack {
    private static final String OTHER = "matrix.other";

    private final Logger portal = Logger.getLogger("se.samverk");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private MinutesBook minutes;

    private long account(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", username)
                .getSingleResult().getId();
    }

    @BeforeEach
    void listen() {
        portal.addHandler(handler);
    }

    @AfterEach
    void stop() {
        portal.removeHandler(handler);
    }

    @Test
    void a_refused_method_is_logged_with_who_and_what() {
        AuditFilter all = new AuditFilter(null, null, null, null);
        world().as(World.ADMINISTRATOR, () -> log.find(all, 1));
        assertThat(lines).noneMatch(line -> line.startsWith("Refused"));
        world().as(OTHER, () -> assertThatThrownBy(() -> log.find(all, 1)).isInstanceOf(NotAllowed.class));
        assertThat(lines).contains("Refused to account " + account(OTHER) + ": AuditLog.find demands AUDITOR");
    }

    @Test
    void a_refused_thing_is_logged_with_who_and_its_number() {
        World.Written written = world().writeMinutes(Place.OWN, "draft", world().site(Place.OWN).secretary());
        SubjectRef ref = new SubjectRef(SubjectKind.MINUTES, written.minutes());
        world().as(world().site(Place.OWN).secretary(), () -> minutes.view(written.minutes()));
        assertThat(lines).noneMatch(line -> line.startsWith("Not readable"));
        world().as(OTHER,
                () -> assertThatThrownBy(() -> minutes.view(written.minutes())).isInstanceOf(NotFound.class));
        assertThat(lines).contains("Not readable by account " + account(OTHER) + ": " + ref);
    }
}

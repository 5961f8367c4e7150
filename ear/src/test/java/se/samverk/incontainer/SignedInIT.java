package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.PortalClock;
import se.samverk.register.SessionRow;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.Sessions;
import se.samverk.register.boundary.SignIn;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;

/** Who is signed in where, and until when. Everything is rolled back. */
@ArquillianTest
class SignedInIT extends RolledBack {
    private static final String READER = "matrix.reader";
    private static final String OTHER = "matrix.other";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sessions sessions;

    @Inject
    private SignIn signIn;

    @Inject
    private Accounts accounts;

    @Inject
    private PortalClock clock;

    private String begin(String username) {
        return sessions.begin(username, SignInMeans.PASSWORD, BROWSER, "192.0.2.7");
    }

    @Test
    void a_session_goes_on_for_its_own_person_and_shows_where_it_is() {
        String key = begin(READER);
        assertThat(sessions.goesOn(key, READER, true)).isTrue();
        assertThat(sessions.goesOn(key, OTHER, true)).isFalse();
        assertThat(sessions.goesOn("guessed", READER, true)).isFalse();
        assertThat(as(READER, () -> sessions.mine())).filteredOn(SessionRow::present).singleElement()
                .satisfies(row -> assertThat(row.browser()).isEqualTo("Firefox, Linux"));
    }

    @Test
    void a_sign_in_is_audited_with_its_means_and_address() {
        sessions.begin(READER, SignInMeans.PASSWORD_AND_PASSKEY, BROWSER, "192.0.2.77");
        em.flush();
        assertThat(em.createQuery("select e.detail from AuditEntry e where e.act = 'signin.accepted'"
                + " and e.actor = :actor", String.class).setParameter("actor", READER).getResultList())
                .contains("PASSWORD_AND_PASSKEY, 192.0.2.77");
    }

    @Test
    void a_disabled_account_has_no_session_and_gets_none() {
        String key = begin(READER);
        world().as(World.ADMINISTRATOR, () -> accounts.disable(READER));
        assertThat(sessions.goesOn(key, READER, true)).isFalse();
        assertThatThrownBy(() -> begin(READER)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_session_ends_when_it_is_too_old_and_is_forgotten_when_nobody_uses_it() {
        String key = begin(READER);
        clock.at(clock.now().plusHours(11), () -> assertThat(sessions.goesOn(key, READER, true)).isTrue());
        clock.at(clock.now().plusHours(13), () -> assertThat(sessions.goesOn(key, READER, true)).isFalse());
        String unused = begin(OTHER);
        clock.at(clock.now().plusHours(2), () -> {
            assertThat(as(OTHER, () -> sessions.mine())).isEmpty();
            sessions.forgetEnded();
            assertThat(sessions.goesOn(unused, OTHER, true)).isFalse();
        });
    }

    @Test
    void saving_a_draft_is_no_sign_of_life() {
        String key = begin(READER);
        clock.at(clock.now().plusMinutes(59), () -> sessions.goesOn(key, READER, false));
        clock.at(clock.now().plusMinutes(62), () -> assertThat(as(READER, () -> sessions.mine())).isEmpty());
        clock.at(clock.now().plusMinutes(59), () -> sessions.goesOn(key, READER, true));
        em.clear();
        clock.at(clock.now().plusMinutes(62), () -> assertThat(as(READER, () -> sessions.mine())).hasSize(1));
    }

    @Test
    void ending_sessions_is_refused_when_the_password_was_given_long_ago() {
        begin(READER);
        clock.at(clock.now().plusMinutes(20), () -> world().as(READER, () -> assertThatThrownBy(
                () -> sessions.endOthers()).isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("session.prove"))));
    }

    @Test
    void a_wrong_password_proves_nothing() {
        begin(READER);
        clock.at(clock.now().plusMinutes(20), () -> world().as(READER, () -> {
            assertThatThrownBy(() -> signIn.prove("fel lösenord", "192.0.2.7"))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            broken -> assertThat(broken.field()).isEqualTo("password"));
        }));
    }

    @Test
    void sessions_are_ended_after_the_password_was_given_again() {
        String other = begin(READER);
        begin(READER);
        clock.at(clock.now().plusMinutes(20), () -> world().as(READER, () -> {
            assertThat(sessions.provedLately()).isFalse();
            signIn.prove("elva sorters besök", "192.0.2.7");
            assertThat(sessions.provedLately()).isTrue();
            sessions.endOthers();
        }));
        em.clear();
        assertThat(sessions.goesOn(other, READER, true)).isFalse();
        assertThat(as(READER, () -> sessions.mine())).hasSize(1);
    }

    @Test
    void a_name_under_attack_from_many_addresses_is_open_to_its_owner() {
        for (int i = 0; i < 40; i++) {
            assertThat(signIn.check(OTHER, "fel lösenord", "198.51.100." + i)).isEmpty();
        }
        assertThat(signIn.check(OTHER, "elva sorters besök", "192.0.2.7")).isPresent();
    }

    private <T> T as(String username, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        world().as(username, () -> answer.set(act.get()));
        return answer.get();
    }
}

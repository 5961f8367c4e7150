package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.PortalClock;
import se.samverk.register.NewPasskey;
import se.samverk.register.Passkey;
import se.samverk.register.ProviderDeparture;
import se.samverk.register.ProviderDeparture.Aim;
import se.samverk.register.ProviderIdentity;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.AddPasskey;
import se.samverk.register.boundary.ChangePassword;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.PasswordProof;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.RecoveryCodes;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.Sessions;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;

/** What is asked for after the password, of whom, and what stands in for it. Everything is rolled back. */
@ArquillianTest
class FactorsIT extends RolledBack {
    private static final String READER = "matrix.reader";
    private static final String OTHER = "matrix.other";
    private static final String ADDRESS = "192.0.2.31";
    private static final String FRESH = "hästen åt blå gardiner";
    private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private SecondFactors factors;

    @Inject
    private ProviderSignIn providers;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private PortalClock clock;

    private Account account(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", username)
                .getSingleResult();
    }

    private Passkey passkey(String username, String credential) {
        Passkey passkey = new Passkey(account(username), "Telefonen", "aGFuZGxl",
                new NewPasskey(credential, "a2V5", 0, true), clock.now());
        em.persist(passkey);
        em.flush();
        return passkey;
    }

    /** Whoever changes the own account has just signed in. */
    private void signedIn(String username) {
        sessions.begin(username, SignInMeans.PASSWORD, null, ADDRESS);
    }

    private <T> T as(String username, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        world().as(username, () -> answer.set(act.get()));
        return answer.get();
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo(key));
    }

    @Test
    void the_password_is_enough_until_somebody_wishes_more() {
        passkey(READER, "AQ");
        assertThat(factors.after(READER)).isEqualTo(SecondStep.NONE);
        signedIn(READER);
        world().as(READER, () -> factors.wish(true));
        assertThat(factors.after(READER)).isEqualTo(SecondStep.PROVE);
        assertThat(factors.after(OTHER)).as("of others nothing is asked").isEqualTo(SecondStep.NONE);
        world().as(READER, () -> factors.wish(false));
        assertThat(factors.after(READER)).isEqualTo(SecondStep.NONE);
    }

    @Test
    void who_has_no_passkey_cannot_demand_one() {
        signedIn(READER);
        world().as(READER, () -> assertRefused("passkey.noneYet", () -> factors.wish(true)));
    }

    @Test
    void who_demands_a_passkey_keeps_the_last() {
        signedIn(READER);
        Passkey first = passkey(READER, "AQ");
        Passkey last = passkey(READER, "Ag");
        world().as(READER, () -> {
            factors.wish(true);
            passkeys.remove(first.getId());
            em.flush();
            assertRefused("passkey.lastNeeded", () -> passkeys.remove(last.getId()));
        });
    }

    @Test
    void who_demands_a_passkey_and_has_codes_may_remove_the_last_and_is_asked_for_a_code() {
        signedIn(READER);
        Passkey last = passkey(READER, "AQ");
        world().as(READER, () -> {
            factors.wish(true);
            codes.make();
            passkeys.remove(last.getId());
        });
        em.flush();
        assertThat(factors.after(READER)).isEqualTo(SecondStep.CODE);
    }

    @Test
    void the_last_code_of_somebody_with_a_passkey_brings_new_ones_because_it_may_be_lost() {
        signedIn(READER);
        passkey(READER, "AQ");
        List<String> made = as(READER, () -> {
            factors.wish(true);
            return codes.make();
        });
        for (String code : made.subList(0, 9)) {
            assertThat(factors.recover(factors.proof(READER), code, ADDRESS)).contains(List.of());
        }
        assertThat(factors.recover(factors.proof(READER), made.get(9), ADDRESS).orElseThrow()).hasSize(10);
        assertThat(factors.after(READER)).isEqualTo(SecondStep.PROVE);
    }

    /** What somebody begins who has given the password, and what has been changed before they go on. */
    private void assertOver(Consumer<PasswordProof> step, Runnable change) {
        PasswordProof proof = factors.proof(READER);
        change.run();
        em.flush();
        em.clear();
        assertThatThrownBy(() -> step.accept(proof)).isInstanceOfSatisfying(NotAllowed.class,
                no -> assertThat(no.key()).isEqualTo("secondstep.over"));
    }

    private void newPassword() {
        world().as(READER, () -> accounts.changePassword(new ChangePassword(World.PASSWORD, FRESH, ADDRESS)));
    }

    @Test
    void a_new_password_ends_what_was_begun_with_the_old_one_before_a_passkey_is_made() {
        account(READER).wishSecondFactor(true);
        assertOver(proof -> factors.begin(proof, new AddPasskey("Ny", "{}", CHALLENGE, ADDRESS)), this::newPassword);
    }

    @Test
    void a_new_password_ends_it_before_codes_are_taken() {
        account(READER).wishSecondFactor(true);
        assertOver(factors::beginWithCodes, this::newPassword);
    }

    @Test
    void a_new_password_ends_it_before_a_passkey_is_shown() {
        passkey(READER, "AQ");
        assertOver(proof -> factors.confirms(proof, "{}", CHALLENGE, ADDRESS), this::newPassword);
    }

    @Test
    void a_new_password_ends_it_before_a_code_is_used() {
        signedIn(READER);
        List<String> made = as(READER, () -> codes.make());
        assertOver(proof -> factors.recover(proof, made.get(0), ADDRESS), this::newPassword);
    }

    @Test
    void what_an_administrator_takes_away_ends_it_too() {
        passkey(READER, "AQ");
        assertOver(proof -> factors.confirms(proof, "{}", CHALLENGE, ADDRESS),
                () -> world().as(World.ADMINISTRATOR, () -> factors.removeAll(READER)));
    }

    private ProviderDeparture departure(Aim aim, String username, int minutesAgo) {
        return new ProviderDeparture("https://idp.example", "state", "nonce", "verifier", null, aim, "",
                account(username).getId(), clock.now().minusMinutes(minutesAgo));
    }

    private void assertNotBack(String key, Runnable back) {
        signedIn(READER);
        world().as(READER, () -> assertThatThrownBy(back::run).isInstanceOfSatisfying(NotAllowed.class,
                no -> assertThat(no.key()).isEqualTo(key)));
    }

    @Test
    void who_was_sent_to_link_another_account_links_none() {
        assertNotBack("provider.replayed",
                () -> providers.link("code", departure(Aim.LINK, OTHER, 0), ADDRESS));
    }

    @Test
    void who_was_sent_to_prove_another_account_proves_none() {
        assertNotBack("provider.replayed",
                () -> providers.prove("code", departure(Aim.PROVE, OTHER, 0), ADDRESS));
    }

    @Test
    void who_comes_back_from_the_provider_after_half_an_hour_comes_too_late() {
        assertNotBack("provider.late", () -> providers.link("code", departure(Aim.LINK, READER, 31), ADDRESS));
    }

    @Test
    void who_comes_back_in_time_is_asked_after_at_the_provider() {
        assertNotBack("provider.off", () -> providers.link("code", departure(Aim.LINK, READER, 29), ADDRESS));
    }

    @Test
    void who_demands_none_removes_the_last() {
        signedIn(READER);
        Passkey last = passkey(READER, "AQ");
        world().as(READER, () -> {
            passkeys.remove(last.getId());
            em.flush();
            assertThat(passkeys.mine()).isEmpty();
        });
    }

    /** A refusal takes the transaction with it, so each change is tried in its own. */
    @Test
    void changes_to_the_way_in_are_refused_when_the_password_was_given_long_ago() throws Exception {
        List<Runnable> changes = List.of(() -> factors.wish(false), () -> codes.make(), () -> passkeys.remove(1),
                () -> passkeys.add(new AddPasskey("Ny", "{}", CHALLENGE, ADDRESS)), () -> providers.unlink(),
                () -> providers.departToLink(), () -> providers.link("code", departure(Aim.LINK, READER, 0), ADDRESS));
        for (Runnable change : changes) {
            signedIn(READER);
            clock.at(clock.now().plusMinutes(20),
                    () -> world().as(READER, () -> assertRefused("session.prove", change)));
            rollBack();
            begin();
        }
    }

    @Test
    void a_recovery_code_works_once_for_its_own_account_and_new_ones_void_the_old() {
        signedIn(READER);
        List<String> first = as(READER, () -> codes.make());
        assertThat(first).hasSize(10).doesNotHaveDuplicates();
        em.flush();
        assertThat(codes.use(OTHER, first.get(0), ADDRESS)).as("another account").isFalse();
        assertThat(codes.use(READER, first.get(0).toUpperCase(Locale.ROOT), ADDRESS)).isTrue();
        em.flush();
        assertThat(codes.use(READER, first.get(0), ADDRESS)).as("a second time").isFalse();
        assertThat(as(READER, () -> factors.mine().codesLeft())).isEqualTo(9);
        List<String> second = as(READER, () -> codes.make());
        em.flush();
        assertThat(codes.use(READER, first.get(1), ADDRESS)).as("void").isFalse();
        assertThat(codes.use(READER, second.get(1), ADDRESS)).isTrue();
    }

    @Test
    void who_has_nothing_for_a_passkey_begins_with_codes_and_the_last_brings_new_ones() {
        account(READER).wishSecondFactor(true);
        assertThat(factors.after(READER)).isEqualTo(SecondStep.MAKE);
        List<String> made = factors.beginWithCodes(factors.proof(READER));
        assertThat(made).hasSize(10);
        assertThat(factors.after(READER)).isEqualTo(SecondStep.CODE);
        for (String code : made.subList(0, 9)) {
            assertThat(factors.recover(factors.proof(READER), code, ADDRESS)).contains(List.of());
        }
        List<String> more = factors.recover(factors.proof(READER), made.get(9), ADDRESS).orElseThrow();
        assertThat(more).hasSize(10).doesNotContainAnyElementsOf(made);
        assertThat(factors.after(READER)).as("the password alone opens nothing").isEqualTo(SecondStep.CODE);
        assertThat(factors.recover(factors.proof(READER), made.get(9), ADDRESS)).as("used").isEmpty();
        assertThatThrownBy(() -> factors.beginWithCodes(factors.proof(READER))).as("the password alone makes no codes")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_password_alone_makes_no_codes_where_there_is_a_passkey() {
        passkey(READER, "AQ");
        account(READER).wishSecondFactor(true);
        assertThat(factors.after(READER)).isEqualTo(SecondStep.PROVE);
        assertThatThrownBy(() -> factors.beginWithCodes(factors.proof(READER))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_password_alone_makes_no_passkey_where_there_are_codes() {
        signedIn(READER);
        world().as(READER, () -> codes.make());
        account(READER).wishSecondFactor(true);
        assertThatThrownBy(() -> factors.begin(factors.proof(READER), new AddPasskey("Ny", "{}", CHALLENGE, ADDRESS)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void codes_are_kept_as_hashes_only() {
        signedIn(READER);
        List<String> made = as(READER, () -> codes.make());
        em.flush();
        List<?> kept = em.createNativeQuery("select code_sha256 from recovery_code").getResultList();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(row -> assertThat(String.valueOf(row)).matches("[0-9a-f]{64}"));
        assertThat(kept.toString()).doesNotContain(made.get(0));
    }

    @Test
    void another_person_s_passkey_confirms_nobody() {
        passkey(OTHER, "AQIDBAUGBwgJCgsMDQ4PEA");
        String answer = "{\"id\":\"AQIDBAUGBwgJCgsMDQ4PEA\",\"rawId\":\"AQIDBAUGBwgJCgsMDQ4PEA\",\"type\":\"public-key\","
                + "\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\","
                + "\"signature\":\"AA\",\"userHandle\":\"aGFuZGxl\"}}";
        assertThat(passkeys.confirms(READER, answer, CHALLENGE, ADDRESS)).isFalse();
        assertThat(passkeys.enter(answer, CHALLENGE, ADDRESS)).isEmpty();
    }

    @Test
    void an_administrator_takes_away_what_somebody_has_lost_and_every_session_ends() {
        signedIn(READER);
        passkey(READER, "AQ");
        world().as(READER, () -> {
            codes.make();
            factors.wish(true);
        });
        String key = sessions.begin(READER, SignInMeans.PASSWORD, null, ADDRESS);
        world().as(World.ADMINISTRATOR, () -> factors.removeAll(READER));
        em.clear();
        assertThat(factors.after(READER)).isEqualTo(SecondStep.NONE);
        assertThat(sessions.goesOn(key, READER, true)).isFalse();
        assertThat(as(READER, () -> factors.mine().codesLeft())).isZero();
    }

    @Test
    void whoever_is_erased_leaves_no_key_no_code_and_no_identity() {
        signedIn(READER);
        passkey(READER, "AQ");
        world().as(READER, () -> codes.make());
        Account account = account(READER);
        em.persist(new ProviderIdentity(account, "https://idp.example", "somebody", clock.now()));
        em.flush();
        factors.onErased(new AccountErased(account.getId(), account.getPerson().getId(), READER));
        em.clear();
        for (String kept : List.of("Passkey", "RecoveryCode", "ProviderIdentity")) {
            assertThat(em.createQuery("select count(e) from " + kept + " e where e.account.id = :account", Long.class)
                    .setParameter("account", account.getId()).getSingleResult()).as(kept).isZero();
        }
    }

    @Test
    void the_change_of_the_way_in_is_told_by_mail_where_an_address_is_known() {
        account(READER).receiveMailAt("reader@ekstad.example");
        signedIn(READER);
        world().as(READER, () -> codes.make());
        em.flush();
        assertThat(em.createNativeQuery("select count(*) from outgoing_mail where recipient = 'reader@ekstad.example'")
                .getSingleResult()).isEqualTo(1L);
    }
}

package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.World;
import se.samverk.notification.OutgoingMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.AskMailAddress;
import se.samverk.register.boundary.ChangeMail;
import se.samverk.register.boundary.ChangePassword;
import se.samverk.register.boundary.ChoosePassword;
import se.samverk.register.boundary.OwnMailAddress;
import se.samverk.register.boundary.OwnMailAddress.Confirmation;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.register.boundary.Sessions;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

/** A person changes the own mail address: by a link to the new one, and the old one is told. */
@ArquillianTest
class OwnMailAddressIT extends RolledBack {
    private static final String READER = "matrix.reader";
    private static final String OTHER = "matrix.other";
    private static final String BEFORE = "berit.gammal@ekstad.example";
    private static final String FRESH = "hästen åt blå gardiner";
    private static final String AFTER = "berit.ny@ekstad.example";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OwnMailAddress addresses;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks links;

    @Inject
    private Sessions sessions;

    @Inject
    private PortalClock clock;

    @BeforeEach
    void somebodyWithAnAddressHasJustSignedIn() {
        world().as(World.ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, BEFORE)));
        sessions.begin(READER, SignInMeans.PASSWORD, null, "192.0.2.7");
        em.flush();
    }

    private void ask(String mail) {
        world().as(READER, () -> addresses.ask(new AskMailAddress(mail, Language.SV)));
        em.flush();
    }

    private String present() {
        AtomicReference<String> found = new AtomicReference<>();
        world().as(READER, () -> found.set(addresses.present()));
        return found.get();
    }

    private List<OutgoingMail> to(String address) {
        em.flush();
        return em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", address)
                .getResultList();
    }

    /** The secret in the newest letter to the new address. */
    private String token() {
        OutgoingMail letter = to(AFTER).get(0);
        assertThat(letter.getLetterKey()).isEqualTo("mailConfirm");
        return letter.getPath().orElseThrow().replaceAll(".*token=", "");
    }

    private static void refused(String key, String field, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo(field);
        });
    }

    @Test
    void the_new_address_confirms_and_the_old_one_is_told() {
        ask(" Berit.NY@ekstad.example ");
        assertThat(present()).as("nothing changes before the link is opened").isEqualTo(BEFORE);
        assertThat(to(BEFORE)).extracting(OutgoingMail::getLetterKey).containsExactly("mailAsked");
        assertThat(to(BEFORE).get(0).text()).doesNotContain(AFTER);
        assertThat(addresses.offer(token()).mail()).isEqualTo(AFTER);
        assertThat(addresses.offer(token()).toString()).doesNotContain(holder()).doesNotContain(READER);
        addresses.confirm(token());
        assertThat(present()).isEqualTo(AFTER);
        assertThat(to(BEFORE)).extracting(OutgoingMail::getLetterKey).containsExactly("mailChanged", "mailAsked");
    }

    private String holder() {
        return em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", READER)
                .getSingleResult().getPerson().getDisplayName();
    }

    private String handed() {
        AtomicReference<String> handed = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> handed.set(links.hand(READER).replaceAll(".*token=", "")));
        em.flush();
        return handed.get();
    }

    /** A pending change, and perhaps a link to a new password, are gone after what secures the account anew. */
    private void assertRevokedBy(Runnable securing) {
        ask(AFTER);
        String token = token();
        String password = handed();
        assertThat(addresses.offer(token).state()).isEqualTo(OneTimeLink.State.OPEN);
        assertThat(links.state(password)).isEqualTo(OneTimeLink.State.OPEN);
        securing.run();
        em.flush();
        world().as(World.ADMINISTRATOR, () -> accounts.enable(READER));
        em.flush();
        assertThat(links.state(password)).isNotEqualTo(OneTimeLink.State.OPEN);
        assertThat(addresses.offer(token)).isEqualTo(new Confirmation(OneTimeLink.State.REVOKED, ""));
        refused("link.REVOKED", "", () -> addresses.confirm(token));
    }

    @Test
    void a_link_asked_for_does_not_outlive_a_new_password() {
        assertRevokedBy(() -> links.choose(new ChoosePassword(handed(), FRESH)));
    }

    @Test
    void nor_a_password_that_its_holder_has_changed() {
        assertRevokedBy(() -> world().as(READER, () -> accounts.changePassword(
                new ChangePassword(World.PASSWORD, FRESH, "192.0.2.7"))));
    }

    @Test
    void nor_an_address_that_an_administrator_has_chosen() {
        assertRevokedBy(() -> world().as(World.ADMINISTRATOR,
                () -> accounts.changeMail(new ChangeMail(READER, "berit.igen@ekstad.example"))));
    }

    @Test
    void nor_the_end_of_all_sessions_by_an_administrator() {
        assertRevokedBy(() -> world().as(World.ADMINISTRATOR, () -> accounts.signOut(READER)));
    }

    @Test
    void nor_the_end_of_one_session_by_its_holder() {
        assertRevokedBy(() -> world().as(READER, () -> sessions.end(sessions.mine().get(0).id())));
    }

    @Test
    void nor_the_end_of_the_other_sessions_by_their_holder() {
        assertRevokedBy(() -> world().as(READER, sessions::endOthers));
    }

    @Test
    void nor_the_disabling_of_the_account() {
        assertRevokedBy(() -> world().as(World.ADMINISTRATOR, () -> accounts.disable(READER)));
    }

    @Test
    void links_to_a_new_password_that_went_to_the_old_address_stop_working() {
        AtomicReference<String> handed = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> handed.set(links.hand(READER).replaceAll(".*token=", "")));
        ask(AFTER);
        assertThat(links.state(handed.get())).isEqualTo(OneTimeLink.State.OPEN);
        addresses.confirm(token());
        em.flush();
        assertThat(links.state(handed.get())).isEqualTo(OneTimeLink.State.REVOKED);
    }

    @Test
    void a_link_works_once() {
        ask(AFTER);
        String token = token();
        addresses.confirm(token);
        assertThat(addresses.offer(token).state()).isEqualTo(OneTimeLink.State.USED);
        refused("link.USED", "", () -> addresses.confirm(token));
    }

    @Test
    void a_link_works_for_a_day() {
        ask(AFTER);
        String token = token();
        clock.at(clock.now().plusHours(23),
                () -> assertThat(addresses.offer(token).state()).isEqualTo(OneTimeLink.State.OPEN));
        clock.at(clock.now().plusHours(25), () -> {
            assertThat(addresses.offer(token).mail()).isEmpty();
            refused("link.EXPIRED", "", () -> addresses.confirm(token));
        });
    }

    @Test
    void a_later_link_replaces_an_earlier_one() {
        ask(AFTER);
        String first = token();
        ask("berit.tredje@ekstad.example");
        refused("link.REVOKED", "", () -> addresses.confirm(first));
    }

    @Test
    void a_link_to_a_new_password_confirms_no_address() {
        AtomicReference<String> handed = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> handed.set(links.hand(READER).replaceAll(".*token=", "")));
        assertThat(links.state(handed.get())).isEqualTo(OneTimeLink.State.OPEN);
        refused("link.REVOKED", "", () -> addresses.confirm(handed.get()));
    }

    @Test
    void nobody_learns_that_an_address_belongs_to_another_account_but_its_own_mailbox() {
        world().as(World.ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(OTHER, AFTER)));
        em.flush();
        ask(AFTER);
        assertThat(to(AFTER)).extracting(OutgoingMail::getLetterKey).containsExactly("mailInUse");
        assertThat(to(AFTER).get(0).getPath()).hasValueSatisfying(path -> assertThat(path).doesNotContain("token"));
        assertThat(present()).isEqualTo(BEFORE);
    }

    @Test
    void an_address_that_another_account_has_got_meanwhile_is_not_taken_from_it() {
        ask(AFTER);
        String token = token();
        world().as(World.ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(OTHER, AFTER)));
        em.flush();
        refused("account.mailTaken", "", () -> addresses.confirm(token));
    }

    @Test
    void whoever_signed_in_long_ago_proves_first_who_it_is() {
        clock.at(clock.now().plusMinutes(20), () -> refused("session.prove", "", () -> ask(AFTER)));
    }

    @Test
    void a_disabled_person_confirms_nothing() {
        ask(AFTER);
        String token = token();
        world().as(World.ADMINISTRATOR, () -> accounts.disable(READER));
        em.flush();
        refused("link.REVOKED", "", () -> addresses.confirm(token));
    }

    @Test
    void nobody_s_mailbox_is_filled() {
        for (int i = 0; i < 3; i++) {
            ask(AFTER);
        }
        assertThat(to(AFTER)).hasSize(3);
        refused("mailaddress.often", "mail", () -> ask(AFTER));
    }

    @Test
    void the_present_address_is_no_new_one() {
        refused("mailaddress.same", "mail", () -> ask(BEFORE));
    }

    @Test
    void what_is_no_address_is_refused_at_its_field() {
        refused("invitation.address", "mail", () -> ask("berit ny"));
    }
}
